package kz.aiqyn.base.catalogue;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordRow;
import kz.aiqyn.base.keeping.RecordTable;
import kz.aiqyn.base.keeping.RowTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passports of services, each in all its versions.
@Repository
public class ServicePassports extends RecordTable<ServicePassport> {

    private static final RecordColumns<ServicePassport> COLUMNS = RecordColumns.<ServicePassport>of()
            .key("valid-from", "code", "valid_from")
            .column("code", ServicePassport::code)
            .column("valid_from", ServicePassport::validFrom)
            .column("ends_on", ServicePassport::endsOn)
            .names("name", ServicePassport::names)
            .column("term", one -> one.content().term().number())
            .column("term_unit", one -> one.content().term().unit())
            .names("documents", one -> one.content().documents())
            .column("on_paper", one -> one.content().channels().paper())
            .column("electronic", one -> one.content().channels().egov())
            .column("one_stop", one -> one.content().channels().oneStop())
            .column("fee_kind", one -> one.content().fee().kind())
            .column("fee", one -> one.content().fee().number())
            .names("result", one -> one.content().result())
            .names("act", one -> one.content().act())
            .column("proactive", one -> one.content().proactive());

    private final RowTable<Provider> providers;
    private final JdbcClient database;

    ServicePassports(JdbcClient database) {
        super(database, "catalogue.passport", "catalogue", COLUMNS, ServicePassports::passport);
        this.database = database;
        this.providers = new RowTable<>(
                database,
                "catalogue.provider",
                "passport",
                RecordColumns.<Provider>of()
                        .key("institution", "institution")
                        .column("institution", Provider::institution),
                row -> new Provider(row.text("institution")));
    }

    RowTable<Provider> providers() {
        return providers;
    }

    private static ServicePassport passport(RecordRow row) throws SQLException {
        return new ServicePassport(
                row.id(),
                row.text("code"),
                row.day("valid_from"),
                row.dayOrNull("ends_on"),
                row.names("name"),
                new ServicePassport.Content(
                        new ServiceTerm((int) row.number("term"), row.word(ServiceTerm.Unit.class, "term_unit")),
                        row.names("documents"),
                        new ServiceChannels(row.isTrue("on_paper"), row.isTrue("electronic"), row.isTrue("one_stop")),
                        new ServiceFee(row.word(ServiceFee.Kind.class, "fee_kind"), row.decimalOrNull("fee")),
                        row.names("result"),
                        row.names("act"),
                        row.isTrue("proactive")),
                row.version(),
                row.changedAt());
    }

    /// The versions of a service, the latest first.
    public List<ServicePassport> versions(String code) {
        return list(read(" where code = :code order by valid_from desc").param("code", code));
    }

    /// The services as they are today, or where one is not given today, as it was or will be; in the order of codes.
    public List<ServicePassport> present() {
        return list(read(" where id in (select p.id from catalogue.present p) order by code"));
    }

    /// Some of the services as they are today, in the order of codes.
    List<ServicePassport> present(Collection<String> codes) {
        return list(read("""
                 where id in (select p.id from catalogue.present p where p.code = any(:codes)) order by code
                """).param("codes", codes.toArray(String[]::new)));
    }

    /// A service as it is today; empty when there never was one of the code.
    public Optional<ServicePassport> present(String code) {
        return list(read(" where id = (select p.id from catalogue.present p where p.code = :code)")
                        .param("code", code))
                .stream()
                .findFirst();
    }

    /// The services that an organisation gives today, itself or by its parts, in the order of codes.
    public List<ServicePassport> givenBy(String organisation) {
        return list(read("""
                 where id in (select p.id from catalogue.present p join catalogue.provider v on v.passport = p.id
                              join catalogue.institution i on i.code = v.institution
                              where i.organisation = :organisation) order by code
                """).param("organisation", organisation));
    }

    /// The services that an institution gives today.
    List<ServicePassport> of(String institution) {
        return list(read("""
                 where id in (select p.id from catalogue.present p join catalogue.provider v on v.passport = p.id
                              where v.institution = :institution) order by code
                """).param("institution", institution));
    }

    boolean isEmpty() {
        return database.sql("select not exists (select 1 from catalogue.passport)")
                .query(Boolean.class)
                .single();
    }
}
