package kz.aiqyn.base.catalogue;

import java.util.List;
import kz.aiqyn.base.keeping.RecordColumns;
import kz.aiqyn.base.keeping.RecordTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The institutions that serve people, in the order in which they came.
@Repository
public class Institutions extends RecordTable<Institution> {

    Institutions(JdbcClient database) {
        super(
                database,
                "catalogue.institution",
                "catalogue.institution",
                RecordColumns.<Institution>of()
                        .key("code", "code")
                        .column("code", Institution::code)
                        .names("name", Institution::names)
                        .column("kind", Institution::kind)
                        .column("organisation", Institution::organisation),
                row -> new Institution(
                        row.id(),
                        row.text("code"),
                        row.names("name"),
                        row.word(Institution.Kind.class, "kind"),
                        row.text("organisation"),
                        row.version(),
                        row.changedAt()));
    }

    /// Those that give a service by a version of its passport.
    List<Institution> of(long passport) {
        return list(read("""
                 where code in (select v.institution from catalogue.provider v where v.passport = :passport) order by id
                """).param("passport", passport));
    }
}
