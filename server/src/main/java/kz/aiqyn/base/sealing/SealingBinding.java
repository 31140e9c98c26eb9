package kz.aiqyn.base.sealing;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.base.audit.BoundTable;
import org.springframework.stereotype.Component;

/// Places and awards rest on what was judged, and on nobody having altered it before it was opened.
@Component
class SealingBinding implements BoundRecords {

    @Override
    public List<BoundTable> tables() {
        return List.of(
                BoundTable.of("sealing.round", "id", "subject, begun_at, deadline, secret, closed_at, opened_at"),
                BoundTable.of("sealing.slot", "round, judge, item", "excused_at, why"),
                BoundTable.of("sealing.envelope", "id", "round, judge, item, digest, key_mark, sealed, handed_at"),
                BoundTable.of("sealing.opening", "envelope", "nonce, payload, standing"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of();
    }
}
