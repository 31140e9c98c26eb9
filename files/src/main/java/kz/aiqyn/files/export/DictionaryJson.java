package kz.aiqyn.files.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;

/// A dictionary for programs: the schema of a table as CSV on the Web has it (W3C, Metadata Vocabulary for
/// Tabular Data, section 5.5). A column's titles hold its name too, for CSVW finds a column by any of them.
public final class DictionaryJson {

    public static final String TYPE = "application/csvm+json";

    private DictionaryJson() {}

    public static String write(Dictionary dictionary) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            context(json);
            json.writeStringField("@type", "Schema");
            json.writeStringField("dc:identifier", dictionary.code());
            texts(json, "dc:title", dictionary.title());
            texts(json, "dc:description", dictionary.meaning());
            json.writeArrayFieldStart("columns");
            for (ExportColumn column : dictionary.columns()) {
                column(json, dictionary, column);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return out + "\n";
    }

    private static void context(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("@context");
        json.writeString("http://www.w3.org/ns/csvw");
        json.writeStartObject();
        json.writeStringField("@language", Language.KK.code());
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void column(JsonGenerator json, Dictionary dictionary, ExportColumn column) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        json.writeObjectFieldStart("titles");
        for (Language language : Language.values()) {
            json.writeArrayFieldStart(language.code());
            json.writeString(dictionary.title(column).exactly(language));
            json.writeString(column.name());
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeStringField("datatype", column.type().datatype());
        texts(json, "dc:description", dictionary.meaning(column));
        if (column.measured() != ExportColumn.Measured.NOT) {
            texts(
                    json,
                    "schema:unitText",
                    Dictionary.names(wording -> wording.say(column.measured().key())));
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, Names names) throws IOException {
        json.writeArrayFieldStart(name);
        for (Language language : Language.values()) {
            json.writeStartObject();
            json.writeStringField("@value", names.exactly(language));
            json.writeStringField("@language", language.code());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
