package kz.aiqyn.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.base.web.Site;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.rating.edition.PublishedRatings;
import kz.aiqyn.rating.methodology.Methodologies;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// The invented oblast in place of what a server would have stored.
@TestConfiguration(proxyBeanMethods = false)
class InventedOblast {

    @Bean
    @Primary
    PublishedRatings inventedRatings() {
        return InventedRatings.get();
    }

    @Bean
    @Primary
    Methodologies inventedMethods() {
        return InventedRatings.get().methods();
    }

    @Bean
    @Primary
    Site inventedSite() {
        return new Site("Үлгі облысы", "Область Улги", "Ulgi oblast", true, "http://localhost:8080");
    }

    @Bean
    @Primary
    Organisations inventedOrganisations() {
        return new Organisations() {
            @Override
            public Units units() {
                return InventedRatings.get().units();
            }

            @Override
            public Units units(LocalDate asOf) {
                return units();
            }

            @Override
            public Optional<Organisation> find(String code) {
                return units().find(code)
                        .map(unit -> new Organisation(
                                code, unit.names(), unit.kind(), code, unit.parent(), unit.from(), unit.to()));
            }

            @Override
            public SortedSet<String> within(String territory, LocalDate asOf) {
                return new TreeSet<>();
            }

            @Override
            public List<HeadInOffice> heads(String organisation) {
                return heads(LocalDate.of(2025, 12, 31)).stream()
                        .filter(head -> head.organisation().equals(organisation))
                        .toList();
            }

            @Override
            public List<HeadInOffice> heads(LocalDate day) {
                return units().list().stream()
                        .map(unit -> new HeadInOffice(
                                unit.code(),
                                "Айдос Үлгіұлы",
                                new Names("аудан әкімі", "аким района", "akim of the district"),
                                LocalDate.of(2024, 3, 1),
                                null))
                        .toList();
            }
        };
    }
}
