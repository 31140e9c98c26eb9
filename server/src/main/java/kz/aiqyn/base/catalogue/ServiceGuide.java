package kz.aiqyn.base.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Frame;
import org.springframework.stereotype.Component;

/// What a resident is told of services: how they are today, and who gives them.
@Component
public class ServiceGuide {

    private final ServicePassports passports;
    private final Institutions institutions;

    ServiceGuide(ServicePassports passports, Institutions institutions) {
        this.passports = passports;
        this.institutions = institutions;
    }

    /// A service with those who give it, in the order of the catalogue.
    public record Guided(ServicePassport passport, List<Institution> institutions) {

        public Guided {
            institutions = List.copyOf(institutions);
        }

        /// What is to be brought, each paper by itself.
        public List<String> papers(Frame frame) {
            return PassportPage.parts(frame, passport.content().documents());
        }

        /// Address of its public page, without the language.
        public String local() {
            return CatalogueCard.OPEN + "/" + passport.id();
        }
    }

    /// Codes of all services that are given today.
    public Set<String> codes() {
        return passports.present().stream().map(ServicePassport::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Some services by code; those that are not there are left out.
    public Map<String, Guided> of(Collection<String> codes) {
        List<ServicePassport> found = passports.present(codes);
        Map<Long, List<Provider>> given = passports
                .providers()
                .list(found.stream().map(ServicePassport::id).toList());
        Map<String, Institution> known = institutions.list().stream()
                .collect(Collectors.toMap(
                        Institution::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<String, Guided> guided = new LinkedHashMap<>();
        for (ServicePassport passport : found) {
            Set<String> by = given.getOrDefault(passport.id(), List.of()).stream()
                    .map(Provider::institution)
                    .collect(Collectors.toSet());
            guided.put(
                    passport.code(),
                    new Guided(
                            passport,
                            known.values().stream()
                                    .filter(one -> by.contains(one.code()))
                                    .toList()));
        }
        return guided;
    }
}
