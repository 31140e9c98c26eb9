package kz.aiqyn.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.aiqyn.base.card.DemonstrationPart;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.identity.AccountRegister.NewAccount;
import kz.aiqyn.base.identity.AccountRegister.NewGrant;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.measure.Measure;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.RatedUnit;
import kz.aiqyn.files.sample.SampleOblast;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.measure.Catalogues;
import kz.aiqyn.measure.Measures;
import kz.aiqyn.measure.Pulls;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ImportResult;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.edition.EditionDesk;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server with the invented oblast as the demonstration has it, without what was published: its registers with their
/// records, and files for what no register holds. With an economist, whose login and password are those of
/// [FilledOblast].
public final class InventedOblast implements AutoCloseable {

    /// A quarter of which everything is known.
    public static final Period QUARTER = Period.quarter(2025, 4);

    private static final String UNITS = "samples/ulgi/units.csv";
    private static final List<String> METHODOLOGIES = List.of("methodology-2.yaml", "departments.yaml");
    private static final String COLLECTION = "collection";

    private final RunningServer server;
    private final List<MethodologyVersion> versions;

    private InventedOblast(RunningServer server, List<MethodologyVersion> versions) {
        this.server = server;
        this.versions = versions;
    }

    /// Values of a methodology, as a file has them.
    @FunctionalInterface
    public interface Values {
        void write(Methodology methodology, Appendable to) throws IOException;
    }

    /// Without records: every value comes from a file.
    public static InventedOblast ofFiles(Values values) throws IOException {
        InventedOblast made = begin();
        made.store(values);
        return made;
    }

    /// With the records of every register, and files for the rest.
    public static InventedOblast ofRegisters() throws IOException {
        InventedOblast made = begin();
        List<String> organisations = made.server.bean(Organisations.class).units().list().stream()
                .filter(unit -> unit.parent() != null && unit.to() == null)
                .map(RatedUnit::code)
                .toList();
        made.server
                .context()
                .getBeanProvider(DemonstrationPart.class)
                .orderedStream()
                .forEach(part -> part.fill(organisations));
        made.server.bean(Pulls.class).pull();
        Set<String> given = made.measuresOfRegisters();
        made.store((methodology, to) -> SampleOblast.of(Samples.units(UNITS))
                .write(
                        Measures.named(methodology).stream()
                                .map(Measure::code)
                                .filter(code -> !given.contains(code))
                                .toList(),
                        to));
        return made;
    }

    private static InventedOblast begin() throws IOException {
        RunningServer server = RunningServer.start(TestDatabase.url(), "aiqyn.editions.draws=0");
        server.bean(OrganisationImports.class).units(Samples.at(UNITS), null);
        List<MethodologyVersion> versions = new ArrayList<>();
        for (String name : METHODOLOGIES) {
            versions.add(FilledOblast.publish(server, name));
        }
        server.bean(AccountRegister.class)
                .create(new NewAccount(
                        FilledOblast.LOGIN,
                        "Экономист",
                        FilledOblast.PASSWORD,
                        false,
                        List.of(NewGrant.everywhere(Role.ECONOMIST))));
        return new InventedOblast(server, versions);
    }

    private void store(Values values) throws IOException {
        List<ImportRequest> requests = new ArrayList<>();
        for (MethodologyVersion version : versions) {
            StringBuilder text = new StringBuilder();
            values.write(version.document(), text);
            Path file = Files.writeString(Files.createTempFile(version.code(), ".csv"), text);
            requests.add(ImportRequest.of(file, version.code(), version.version()));
        }
        List<ImportResult> results = server.bean(ValueImports.class).store(requests);
        if (!results.stream().allMatch(ImportResult.Stored.class::isInstance)) {
            throw new IllegalStateException("the invented values are refused: " + results);
        }
        server.bean(Pulls.class).pull();
        for (ImportRequest request : requests) {
            Files.delete(request.file());
        }
    }

    /// The measures whose values come from records.
    public Set<String> measuresOfRegisters() {
        return server.bean(Catalogues.class).taken().values().stream()
                .filter(given -> !given.source().equals(COLLECTION))
                .map(given -> given.definition().measure().code())
                .collect(Collectors.toSet());
    }

    public RunningServer server() {
        return server;
    }

    /// The methodologies in force: of akimats, and of departments.
    public List<MethodologyVersion> versions() {
        return versions;
    }

    /// Makes a preview of the quarter.
    ///
    /// @return its number
    public long prepare(MethodologyVersion version) {
        return server.bean(EditionDesk.class).prepare(version.code(), QUARTER);
    }

    /// Somebody signed in as the economist.
    public Visitor economist() {
        Visitor visitor = new Visitor(server.port());
        if (visitor.signIn(FilledOblast.LOGIN, FilledOblast.PASSWORD).statusCode() != 302) {
            throw new IllegalStateException("the economist cannot sign in");
        }
        return visitor;
    }

    /// A site under way whose money of the quarter counts in the preview of akimats.
    public Site site() {
        return server.bean(JdbcClient.class)
                .sql("""
                        select s.id, s.organisation, s.version
                        from construction.site s join construction.money m on m.site = s.id and m.year = 2025
                        join edition.unit u on u.code = s.organisation
                        where s.state = 'under-way' order by s.id limit 1
                        """)
                .query((row, number) -> new Site(row.getLong(1), row.getString(2), row.getInt(3)))
                .single();
    }

    /// @param version that a form of it names
    public record Site(long id, String organisation, int version) {

        /// Its page.
        public String page() {
            return "/kk/staff/registers/construction/" + id;
        }

        /// The value of a preview that its money counts in.
        public String value(long edition) {
            return "/kk/staff/ratings/editions/%d/units/%s/values/construction.disbursement"
                    .formatted(edition, organisation);
        }
    }

    /// Another plan of money for the quarter, by the form on a site's page.
    public int finance(Visitor editor, Site site, String thousands) {
        return editor.fill(
                        site.page(),
                        site.page() + "/quarter",
                        Map.of(
                                "quarter", QUARTER.toString(),
                                "quarter-money", thousands,
                                "version", Integer.toString(site.version())))
                .statusCode();
    }

    @Override
    public void close() {
        server.close();
    }
}
