package kz.aiqyn.base.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.aiqyn.base.keeping.KeptRecord;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.engine.text.Names;
import org.jspecify.annotations.Nullable;

/// What a service is from a day on. Who gives it stands below.
///
/// @param id 0 before it is kept
/// @param code of the service, the same in all its versions: `03-012`
/// @param endsOn the last day on which the service is given; null while it goes on
public record ServicePassport(
        long id,
        String code,
        LocalDate validFrom,
        @Nullable LocalDate endsOn,
        Names names,
        Content content,
        int version,
        Instant changedAt)
        implements KeptRecord {

    /// What a passport promises and asks.
    ///
    /// @param documents what is to be brought, between them `; `
    /// @param act by which the service is given
    public record Content(
            ServiceTerm term,
            Names documents,
            ServiceChannels channels,
            ServiceFee fee,
            Names result,
            Names act,
            boolean proactive) {}

    @Override
    public String subject() {
        return "catalogue:" + id;
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("code", code);
        fields.put("valid-from", validFrom.toString());
        fields.put("ends-on", endsOn == null ? "" : endsOn.toString());
        put(fields, "name", names);
        fields.put("term", Integer.toString(content.term().number()));
        fields.put("term-unit", Lifecycle.code(content.term().unit()));
        put(fields, "documents", content.documents());
        fields.put("channels", String.join(", ", content.channels().codes()));
        fields.put("fee-kind", Lifecycle.code(content.fee().kind()));
        fields.put("fee", content.fee().number() == null ? "" : plain(content.fee()));
        put(fields, "result", content.result());
        put(fields, "act", content.act());
        fields.put("proactive", content.proactive() ? "yes" : "no");
        return fields;
    }

    private static String plain(ServiceFee fee) {
        return fee.number() == null ? "" : fee.number().stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> fields, String field, Names names) {
        fields.put(field, names.kk());
        fields.put(field + "-ru", names.ru());
        fields.put(field + "-en", names.en());
    }
}
