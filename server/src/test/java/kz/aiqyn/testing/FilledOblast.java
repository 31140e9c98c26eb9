package kz.aiqyn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.identity.AccountRegister;
import kz.aiqyn.base.organisation.OrganisationImports;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.methodology.Methodology;
import kz.aiqyn.files.sample.Samples;
import kz.aiqyn.measure.Pulls;
import kz.aiqyn.rating.collection.ImportRequest;
import kz.aiqyn.rating.collection.ValueImports;
import kz.aiqyn.rating.methodology.Drafts;
import kz.aiqyn.rating.methodology.LifeRequest;
import kz.aiqyn.rating.methodology.MethodologyEvent;
import kz.aiqyn.rating.methodology.MethodologyLife;
import kz.aiqyn.rating.methodology.MethodologyVersion;

/// A database with the invented oblast's first methodology in force, its values, and an economist who keeps the server
/// too: ready for an edition
/// to be prepared.
public final class FilledOblast {

    public static final String METHODOLOGY = "ulgi-akimats";
    public static final String LOGIN = "economist";
    public static final String PASSWORD = "қалың-орман-2026";

    private static final Path SAMPLES = Samples.at("samples/ulgi");

    private FilledOblast() {}

    /// @param values whether its values are there
    /// @return the database's address, as [TestDatabase#url] gives it
    public static String database(boolean values) {
        String database = TestDatabase.url();
        try (RunningServer server = RunningServer.start(database)) {
            server.bean(OrganisationImports.class).units(SAMPLES.resolve("units.csv"), null);
            MethodologyVersion version = publish(server, "methodology-1.yaml");
            if (values) {
                Path file = values(version.document());
                server.bean(ValueImports.class)
                        .store(List.of(ImportRequest.of(file, version.code(), version.version())));
                server.bean(Pulls.class).pull();
                Files.delete(file);
            }
            server.bean(AccountRegister.class)
                    .create(new AccountRegister.NewAccount(
                            LOGIN,
                            "Экономист",
                            PASSWORD,
                            false,
                            List.of(
                                    AccountRegister.NewGrant.everywhere(Role.ECONOMIST),
                                    AccountRegister.NewGrant.everywhere(Role.ADMINISTRATOR))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return database;
    }

    /// Puts a methodology of the samples in force.
    public static MethodologyVersion publish(RunningServer server, String name) throws IOException {
        MethodologyVersion draft = server.bean(Drafts.class)
                .importFile(name, Files.readAllBytes(SAMPLES.resolve(name)))
                .orElseThrow(reasons -> new IllegalStateException(reasons.toString()));
        MethodologyLife life = server.bean(MethodologyLife.class);
        MethodologyVersion version = draft;
        for (MethodologyEvent step : List.of(MethodologyEvent.SEND, MethodologyEvent.AGREE, MethodologyEvent.PUBLISH)) {
            version = taken(life.take(LifeRequest.of(version, step)));
        }
        return version;
    }

    private static MethodologyVersion taken(Outcome<MethodologyVersion> outcome) {
        return outcome.orElseThrow(reasons -> new IllegalStateException(reasons.toString()));
    }

    /// A file with every value that a methodology asks for.
    public static Path values(Methodology methodology) throws IOException {
        Path file = Files.createTempFile("values", ".csv");
        return Files.writeString(file, Samples.values(methodology));
    }
}
