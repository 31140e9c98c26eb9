package kz.aiqyn.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.aiqyn.base.organisation.HeadInOffice;
import kz.aiqyn.base.organisation.Organisation;
import kz.aiqyn.base.organisation.Organisations;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.unit.Units;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.rating.edition.Published;
import kz.aiqyn.rating.edition.PublishedRatings;
import kz.aiqyn.rating.methodology.Methodologies;
import kz.aiqyn.rating.methodology.MethodologyVersion;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// Stands in for modules that are not there yet.
@Configuration(proxyBeanMethods = false)
class Interim {

    @Bean
    @Fallback
    Organisations noOrganisations() {
        return new Organisations() {
            @Override
            public Units units() {
                return Units.of(List.of());
            }

            @Override
            public Units units(LocalDate asOf) {
                return units();
            }

            @Override
            public Optional<Organisation> find(String code) {
                return Optional.empty();
            }

            @Override
            public java.util.SortedSet<String> within(String territory, LocalDate asOf) {
                return new java.util.TreeSet<>();
            }

            @Override
            public List<HeadInOffice> heads(String organisation) {
                return List.of();
            }

            @Override
            public List<HeadInOffice> heads(LocalDate day) {
                return List.of();
            }
        };
    }

    @Bean
    @Fallback
    Methodologies noMethodologies() {
        return new Methodologies() {
            @Override
            public List<MethodologyVersion> list() {
                return List.of();
            }

            @Override
            public List<MethodologyVersion> list(String code) {
                return List.of();
            }

            @Override
            public MethodologyVersion get(String code, String version) {
                throw new java.util.NoSuchElementException(code);
            }

            @Override
            public Optional<MethodologyVersion> inForce(String code, Period period) {
                return Optional.empty();
            }
        };
    }

    @Bean
    @Fallback
    PublishedRatings nothingPublished() {
        return new PublishedRatings() {
            @Override
            public List<String> methodologies() {
                return List.of();
            }

            @Override
            public List<Published> list(String methodology) {
                return List.of();
            }

            @Override
            public List<Published> revisions(String methodology, Period period) {
                return List.of();
            }

            @Override
            public Optional<Published> find(String methodology, Period period) {
                return Optional.empty();
            }

            @Override
            public Optional<Published> find(long id) {
                return Optional.empty();
            }

            @Override
            public ReportContent content(Published edition) {
                throw new java.util.NoSuchElementException("nothing is published");
            }

            @Override
            public List<AnsweredObjection> objections(Published edition) {
                return List.of();
            }
        };
    }
}
