package kz.aiqyn.oversight.meeting;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.document.PaperPart;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Parts of a document as JSON, so that they read back as what they were.
final class PartsJson {

    /// How a part's kind is written: its name as a field beside the others.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
    private interface Kind {}

    private static final TypeReference<List<PaperPart>> PARTS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(PaperPart.class, Kind.class)
            .registerSubtypes(Stream.of(PaperPart.class.getPermittedSubclasses())
                    .map(kind -> new NamedType(kind, kind.getSimpleName()))
                    .toArray(NamedType[]::new))
            .changeDefaultVisibility(visible -> visible.withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
            .build();

    private PartsJson() {}

    static String write(List<PaperPart> parts) {
        return MAPPER.writerFor(PARTS).writeValueAsString(parts);
    }

    static List<PaperPart> read(String json) {
        return MAPPER.readValue(json, PARTS);
    }
}
