package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.card.OwnedRecord;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.identity.account.OwnAccount;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.intake.SentFiles;
import kz.aiqyn.base.job.Jobs;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.rating.edition.life.MadeObjections;
import kz.aiqyn.rating.edition.life.Objection;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An oblast of three districts with one thing of every kind, so that every route of a server leads
/// somewhere: values, a methodology in force and a draft, a quarter published and one that is objected to,
/// an import that waits.
public final class WalkedOblast {

    public static final String PUBLISHED = "2024-Q1";
    public static final String OPEN = "2024-Q2";
    public static final String PASSWORD = "jol-zhondeu-2026";
    public static final String INDICATOR = "roads.good";
    public static final String BLOCK = "roads";

    private static final String METHODOLOGY = """
            methodology: %1$s
            version: "%2$s"
            in-force: {from: %3$s}
            title: {kk: Жолдар рейтингі, ru: Рейтинг дорог, en: Rating of roads}
            scale: {from: 0, to: 100, decimals: 2}
            aggregate: arithmetic
            peers:
              by: kind
              groups:
                - {code: %1$sdistrict, names: {kk: Аудандар, ru: Районы, en: Districts}}
            measures:
              - {code: %1$s.good, names: {kk: Жақсы жол, ru: Хорошие дороги, en: Good roads}, unit: km, period: quarter, roll-up: last}
              - {code: %1$s.all, names: {kk: Барлық жол, ru: Все дороги, en: All roads}, unit: km, period: quarter, roll-up: last}
            blocks:
              - code: roads
                names: {kk: Жолдар, ru: Дороги, en: Roads}
                weight: 100
                period: quarter
                aggregate: arithmetic
                indicators:
                  - code: roads.good
                    names: {kk: Жақсы жолдың үлесі, ru: Доля хороших дорог, en: Share of good roads}
                    unit: "%%"
                    direction: up
                    formula: "100 * %1$s.good / %1$s.all"
                    normalise: goalposts [0, 100]
                    weight: 1
                    missing: worst
            """;

    private final ApplicationContext server;
    private final String code;
    private final String kato;
    private long edition;
    private long waiting;

    private WalkedOblast(ApplicationContext server, String code, int kato) {
        this.server = server;
        this.code = code;
        this.kato = Integer.toString(kato);
    }

    /// @param code of the oblast and its methodology; its districts are `code-a`, `code-b` and `code-c`
    /// @param kato the two digits that the codes of its territories begin with
    public static WalkedOblast make(ApplicationContext server, String code, int kato) {
        WalkedOblast made = new WalkedOblast(server, code, kato);
        try {
            made.ground();
            made.ratings();
            made.records();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return made;
    }

    public String code() {
        return code;
    }

    /// The code of a district: a, b or c.
    public String district(String letter) {
        return code + "-" + letter;
    }

    /// The code of a district's territory.
    public String territory(String letter) {
        return kato + (letter.charAt(0) - 'a' + 3) + "000000";
    }

    /// The code of the oblast's territory.
    public String territory() {
        return kato + "0000000";
    }

    /// The edition that may be objected to.
    public long edition() {
        return edition;
    }

    /// The import, of all districts, that waits to be confirmed.
    public long waiting() {
        return waiting;
    }

    private void ground() throws IOException {
        StringBuilder units = new StringBuilder("code,kato,name_kk,name_ru,name_en,kind,parent,from,to\n");
        units.append("%1$s,%2$s0000000,Облыс,Область,Oblast,oblast,,,%n".formatted(code, kato));
        for (String letter : List.of("a", "b", "c")) {
            units.append("%s,%s,Аудан %s,Район %s,District %s,%sdistrict,%s,,%n"
                    .formatted(district(letter), territory(letter), letter, letter, letter, code, code));
        }
        Path file = file("units.csv", units.toString());
        done(server.getBean(OrganisationImports.class).units(file, null));
        done(server.getBean(TerritoryImports.class)
                .units(file, new LegalAct("акт", "1", null), LocalDate.of(2023, 1, 1)));
    }

    private void ratings() throws IOException {
        MethodologyVersion version = draft("1", "2024-01-01");
        for (MethodologyEvent event :
                List.of(MethodologyEvent.SEND, MethodologyEvent.AGREE, MethodologyEvent.PUBLISH)) {
            Outcome<MethodologyVersion> taken =
                    server.getBean(MethodologyLife.class).take(LifeRequest.of(version, event));
            version = ((Outcome.Done<MethodologyVersion>) taken).value();
        }
        draft("2", "2030-01-01");
        store("a", 40);
        store("b", 50);
        store("c", 60);
        server.getBean(Jobs.class).awaitAll();
        EditionDesk desk = server.getBean(EditionDesk.class);
        desk.publishPast(code, Period.of(PUBLISHED), Instant.parse("2024-05-01T00:00:00Z"));
        edition = desk.prepare(code, Period.of(OPEN));
        desk.open(edition);
        ImportResult read = server.getBean(ValueImports.class).read(request("b", 70));
        waiting = ((ImportResult.Ready) read).preview().upload();
    }

    /// What the modules fill the invented oblast with, for these districts.
    private void records() {
        List<String> districts = List.of(district("a"), district("b"), district("c"));
        server.getBeanProvider(DemonstrationPart.class).orderedStream().forEach(part -> part.fill(districts));
        server.getBean(Jobs.class).awaitAll();
    }

    /// What stands in the variables of addresses of a district's records, by the address, as the modules'
    /// cards say.
    public Map<OwnedRecord, String> records(String letter) {
        return records(server, district(letter));
    }

    /// The same of any organisation.
    public static Map<OwnedRecord, String> records(ApplicationContext server, String organisation) {
        Map<OwnedRecord, String> records = new LinkedHashMap<>();
        for (ModuleCard card : ModuleCards.all()) {
            for (OwnedRecord record : card.owned()) {
                server.getBean(JdbcClient.class)
                        .sql(record.query())
                        .param(organisation)
                        .query(String.class)
                        .list()
                        .forEach(id -> records.put(record, id));
            }
        }
        return records;
    }

    private MethodologyVersion draft(String version, String from) {
        Outcome<MethodologyVersion> draft = server.getBean(Drafts.class)
                .importFile(
                        code + ".yaml",
                        METHODOLOGY.formatted(code, version, from).getBytes(StandardCharsets.UTF_8));
        assertThat(draft).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<MethodologyVersion>) draft).value();
    }

    private void store(String letter, int good) throws IOException {
        assertThat(server.getBean(ValueImports.class).store(List.of(request(letter, good))))
                .singleElement()
                .isInstanceOf(ImportResult.Stored.class);
    }

    private ImportRequest request(String letter, int good) throws IOException {
        StringBuilder values = new StringBuilder("unit,period,measure,value\n");
        for (String period : List.of(PUBLISHED, OPEN)) {
            values.append("%1$s,%2$s,%3$s.good,%4$d%n%1$s,%2$s,%3$s.all,100%n"
                    .formatted(district(letter), period, code, good));
        }
        return ImportRequest.of(file("values-%s-%d.csv".formatted(letter, good), values.toString()), code, "1");
    }

    /// The stored import of a district's values.
    public long imported(String letter) {
        return number("""
                select min(c.upload) from collection.confirmation c
                join collection.reading r on r.upload = c.upload
                where r.organisation = :organisation
                """, Map.of("organisation", district(letter)));
    }

    /// Makes an account with a password that everybody knows, [#PASSWORD].
    public String account(String name, NewGrant... grants) {
        String login = code + "-" + name;
        server.getBean(AccountRegister.class).create(new NewAccount(login, login, PASSWORD, false, List.of(grants)));
        return login;
    }

    /// Has somebody object for a district, with a file.
    ///
    /// @return the objection
    public long objection(String letter, String login) {
        Objection objection = new Objection(
                0,
                edition,
                district(letter),
                "",
                "Жол ұзындығы қате.",
                Instant.parse("2024-08-01T00:00:00Z"),
                null,
                null);
        return server.getBean(MadeObjections.class)
                .add(
                        objection,
                        number("select id from identity.account where login = :login", Map.of("login", login)),
                        new MadeObjections.Attachment("a.txt", "text/plain", new byte[] {1}));
    }

    /// A token of an account.
    public long token(String login) {
        assertThat(server.getBean(OwnAccount.class).makeToken(login, "token", true, 1))
                .isInstanceOf(Outcome.Done.class);
        return number(
                "select max(t.id) from identity.api_token t join identity.account a on a.id = t.account"
                        + " where a.login = :login",
                Map.of("login", login));
    }

    /// A grant of an account.
    public long grant(String login) {
        return number(
                "select max(g.id) from identity.role_grant g join identity.account a on a.id = g.account"
                        + " where a.login = :login",
                Map.of("login", login));
    }

    /// A proposal of an account.
    public long proposal(String login) {
        return number("""
                insert into methodology.proposal (methodology, name_kk, name_ru, reason, sector, unit, formula, source,
                    organisation, at, who)
                values (:methodology, 'Жол', '', 'Керек', '', 'km', '', '', '', now(), :login) returning id
                """, Map.of("methodology", code, "login", login));
    }

    /// A computation, of which there is a page.
    public long job() {
        return number("""
                insert into job.job (kind, key, lane, data, name_kk, name_ru, name_en, subject_kk, subject_ru, subject_en,
                    state, result, asked_at, asked_by, due_at, ended_at)
                values ('edition.prepare', '', '', '{}', 'Есептеу', 'Расчёт', 'Preview', '', '', '', 'DONE', :result, now(),
                    '', now(), now())
                returning id
                """, Map.of("result", "/staff/ratings/editions/" + edition));
    }

    /// A file of a kind that waits to be confirmed by whoever sent it.
    public long file(FileKind kind, String login) {
        try {
            Path file = file("a.csv", "organisation\n");
            return server.getBean(SentFiles.class).keep(kind.code(), "a.csv", file, Form.EMPTY, "", login);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long number(String sql, Map<String, ?> parameters) {
        return server.getBean(JdbcClient.class)
                .sql(sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /// Somebody with every role for everything.
    public String everybody(String name) {
        return account(
                name, ModuleCards.roles().stream().map(NewGrant::everywhere).toArray(NewGrant[]::new));
    }

    private static void done(Read<?> read) {
        assertThat(read).isInstanceOf(Read.Done.class);
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(Files.createTempDirectory("walked").resolve(name), text);
    }
}
