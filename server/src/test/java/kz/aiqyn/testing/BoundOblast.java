package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.Audit;
import kz.aiqyn.base.audit.AuditedOperation;
import kz.aiqyn.base.identity.account.Accounts;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.OrganisationChanges;
import kz.aiqyn.base.sealing.SealedRounds;
import kz.aiqyn.base.sealing.SealedSlot;
import kz.aiqyn.base.territory.LegalAct;
import kz.aiqyn.base.territory.TerritoryAttribute;
import kz.aiqyn.base.territory.TerritoryChange;
import kz.aiqyn.base.territory.TerritoryChanges;
import kz.aiqyn.base.territory.TerritoryKind;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.rating.edition.life.ObjectionProcedure;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A server with something in each of its tables, written as the program writes: in transactions that record what they
/// do. A part of it is there before the program binds records.
public final class BoundOblast {

    /// Somebody with every role, one of them until a day.
    public static final String LOGIN = "now-all";

    private BoundOblast() {}

    /// What was written before.
    public static void begin(ApplicationContext server) {
        WalkedOblast.make(server, "was", 88);
        written(server, """
                insert into collection.notice (upload, position, row, kk, ru, en)
                select min(upload), 1000, 3, 'бос жол', 'пустая строка', 'an empty row' from collection.confirmation;
                """);
    }

    /// What is written from now on.
    public static void finish(ApplicationContext server) {
        WalkedOblast made = WalkedOblast.make(server, "now", 89);
        String login = made.everybody("all");
        made.token(login);
        Accounts accounts = server.getBean(Accounts.class);
        accounts.secret(login).ifPresent(secret -> accounts.rehash(secret, secret.hash() + "="));
        ground(server, made);
        long account = server.getBean(JdbcClient.class)
                .sql("select id from identity.account where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
        assertThat(server.getBean(ObjectionProcedure.class)
                        .objectFor(
                                new ObjectionProcedure.Said(
                                        made.edition(), made.district("a"), "", "Жол ұзындығы қате.", null),
                                account))
                .isInstanceOf(Outcome.Done.class);
        written(server, """
                update edition.objection set upheld = true, answer = 'Түзетілді.', answered_at = now(), answered_by = %1$d;
                insert into edition.correction (objection, upheld, answer, answered_at, answered_by)
                select min(id), false, 'Дұрыс.', now(), %1$d from edition.objection;
                insert into edition.consent (edition, organisation, given_at, given_by)
                values (%2$d, '%3$s', now(), %1$d);
                insert into methodology.proposal (methodology, name_kk, name_ru, reason, sector, unit, formula, source,
                    organisation, at, who)
                values ('now', 'Жол', '', 'Керек', '', 'km', '', '', '', now(), '%4$s');
                insert into methodology.proposal_origin (proposal, subject, title)
                select id, 'meeting:1', 'Кеңес' from methodology.proposal;
                insert into methodology.proposal_decision (proposal, accepted, reason, version, indicator, at, who)
                select id, false, 'Бар', '', '', now(), '%4$s' from methodology.proposal;
                insert into identity.passkey (credential, account, label, public_key, signature_count, uv_initialized,
                    transports, backup_eligible, backup_state, created_at, used_at)
                values ('\\x01ff', %1$d, 'кілт', '\\x02', 0, true, '', false, false, now(), now());
                insert into territory.unmatched_border (border_set, name) select id, 'Жоқ' || chr(31) || 'x' from territory.border_set;
                """.formatted(account, made.edition(), made.district("b"), login));
        written(
                server,
                "update identity.role_grant set until = '2099-01-01' where id = %d;".formatted(made.grant(login)));
        written(server, """
                update edition.objection set answer = answer || ' Рақмет.';
                delete from identity.api_token where id = (select min(id) from identity.api_token);
                """);
        made.token(login);
        judge(server.getBean(SealedRounds.class));
    }

    /// Sealed judgements of which one was let off, opened.
    private static void judge(SealedRounds rounds) {
        String subject = "contest:1";
        List<SealedSlot> slots = List.of(new SealedSlot("now-a", "school"), new SealedSlot("now-b", "school"));
        Instant deadline = Instant.parse("2099-01-01T00:00:00Z");
        assertThat(rounds.open(subject, deadline, slots)).isInstanceOf(Outcome.Done.class);
        for (SealedSlot slot : slots) {
            assertThat(rounds.hand(subject, slot.judge(), slot.item(), "жақсы")).isInstanceOf(Outcome.Done.class);
        }
        assertThat(rounds.excuse(subject, slots.getFirst(), "туысы")).isInstanceOf(Outcome.Done.class);
        assertThat(rounds.reveal(subject)).isInstanceOf(Outcome.Done.class);
        assertThat(rounds.revealed(subject)).hasSize(2);
    }

    private static void ground(ApplicationContext server, WalkedOblast made) {
        TerritoryChanges changes = server.getBean(TerritoryChanges.class);
        LegalAct act = new LegalAct("қаулы", "7", LocalDate.of(2024, 1, 5));
        Names names = new Names("Жаңа", "Новый", "New");
        assertThat(changes.make(
                        new TerritoryChange.Merge(
                                List.of(made.territory("b"), made.territory("c")),
                                new TerritoryChange.Born(
                                        made.territory("b"), names, TerritoryKind.DISTRICT, made.territory())),
                        act,
                        LocalDate.of(2025, 1, 1)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(changes.count(new TerritoryAttribute(
                        made.territory("a"), "population", 2024, new BigDecimal("1200.50"), "адам", "санақ")))
                .isInstanceOf(Outcome.Done.class);
        OrganisationChanges organisations = server.getBean(OrganisationChanges.class);
        for (int year = 2023; year < 2025; year++) {
            assertThat(organisations.appoint(new HeadInOffice(
                            made.district("a"),
                            "Әлия " + year,
                            names,
                            LocalDate.of(year, 1, 1),
                            LocalDate.of(year, 12, 31))))
                    .isInstanceOf(Outcome.Done.class);
        }
        assertThat(organisations.change(
                        new kz.aiqyn.base.organisation.Organisation(
                                made.district("c"), names, "nowdistrict", made.territory("c"), "now", null, null),
                        LocalDate.of(2024, 6, 1),
                        null))
                .isInstanceOf(Outcome.Done.class);
        written(server, """
                insert into territory.border_set (file, source, effective, recorded)
                values ('a.geojson', 'карта', '2024-01-01', now());
                insert into territory.border (code, valid, border_set, geometry)
                select '%s', '[2024-01-01,)', id, '{"type":"Polygon"}' from territory.border_set;
                """.formatted(made.territory("a")));
    }

    /// As the program writes.
    private static void written(ApplicationContext server, String statements) {
        new TransactionTemplate(server.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            server.getBean(JdbcClient.class)
                    .sql("do $do$ begin %s end $do$".formatted(statements))
                    .update();
            server.getBean(Audit.class).record(AuditedOperation.of("thing.changed", "thing:1", Map.of()));
        });
    }
}
