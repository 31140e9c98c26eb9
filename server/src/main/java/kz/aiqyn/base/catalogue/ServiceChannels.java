package kz.aiqyn.base.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// How one may ask for a service.
///
/// @param paper at the institution itself
/// @param egov on the portal of e-government
/// @param oneStop at the one-stop shop
public record ServiceChannels(boolean paper, boolean egov, boolean oneStop) {

    static final List<String> CODES = List.of("paper", "egov", "one-stop");

    static ServiceChannels of(Collection<String> codes) {
        return new ServiceChannels(codes.contains("paper"), codes.contains("egov"), codes.contains("one-stop"));
    }

    /// As addresses, files and words name them.
    public List<String> codes() {
        List<String> codes = new ArrayList<>(CODES);
        codes.removeIf(code -> switch (code) {
            case "paper" -> !paper;
            case "egov" -> !egov;
            default -> !oneStop;
        });
        return codes;
    }
}
