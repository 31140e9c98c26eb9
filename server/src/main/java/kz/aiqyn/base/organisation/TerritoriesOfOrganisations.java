package kz.aiqyn.base.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.aiqyn.base.territory.FeatureNames;
import org.springframework.stereotype.Component;

/// Lets maps call a territory by the code of its akimat.
@Component
class TerritoriesOfOrganisations implements FeatureNames {

    private final OrganisationVersions versions;

    TerritoriesOfOrganisations(OrganisationVersions versions) {
        this.versions = versions;
    }

    @Override
    public Map<String, String> territories(LocalDate asOf) {
        Map<String, String> territories = new HashMap<>();
        for (OrganisationVersions.Version version : versions.list()) {
            Organisation organisation = version.valid();
            if (version.isInForce(asOf) && !organisation.territory().isEmpty()) {
                territories.put(organisation.code(), organisation.territory());
            }
        }
        return territories;
    }
}
