package kz.aiqyn.register.procurement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When something is worth a look: `aiqyn.procurement`.
///
/// @param thresholds by rule (`short-term: 5`); those that are not here are the usual ones
/// @param days working days in which a body may answer before everybody reads of it
@ConfigurationProperties("aiqyn.procurement")
record SignSettings(
        Map<String, BigDecimal> thresholds,
        @DefaultValue("10") int days) {

    SignSettings {
        thresholds = thresholds == null ? Map.of() : Map.copyOf(thresholds);
        List<String> rules =
                Arrays.stream(SignRule.values()).map(SignRule::code).toList();
        thresholds.keySet().stream()
                .filter(rule -> !rules.contains(rule))
                .findFirst()
                .ifPresent(rule -> {
                    throw new IllegalArgumentException(
                            "aiqyn.procurement.thresholds: found the rule %s, expected one of %s"
                                    .formatted(rule, rules));
                });
        if (days < 1) {
            throw new IllegalArgumentException("aiqyn.procurement.days is above nothing, found " + days);
        }
    }

    BigDecimal threshold(SignRule rule) {
        return thresholds.getOrDefault(rule.code(), BigDecimal.valueOf(rule.usual()));
    }
}
