package kz.aiqyn.citizen.situation;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.catalogue.ServiceGuide;
import kz.aiqyn.base.web.Absent;
import org.springframework.stereotype.Component;

/// Puts together what the pages of situations show.
@Component
class SituationPages {

    private final Situations situations;
    private final ServiceGuide services;

    SituationPages(Situations situations, ServiceGuide services) {
        this.situations = situations;
        this.services = services;
    }

    SituationPage.Listed found(String asked) {
        return new SituationPage.Listed(SituationSearch.find(situations.present(), asked), asked);
    }

    /// @param given answers by question, of which those are taken that the situation knows
    SituationPage open(String code, Map<String, String> given) {
        Situation situation = situations.present(code).orElseThrow(() -> Absent.of("situation.absent", code));
        return page(situation, given);
    }

    SituationPage version(long id) {
        return page(situations.get(id), Map.of());
    }

    private SituationPage page(Situation situation, Map<String, String> given) {
        SituationRules rules = situations.rules(situation.id());
        List<String> codes = rules.parts().stream()
                .filter(part -> part.kind() == SituationPart.Kind.STEP)
                .map(SituationPart::code)
                .toList();
        return new SituationPage(
                situation, rules, rules.understood(given), services.of(codes), situations.versions(situation.code()));
    }
}
