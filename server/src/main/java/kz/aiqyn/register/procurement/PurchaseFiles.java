package kz.aiqyn.register.procurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.function.Function;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileSample;
import kz.aiqyn.base.intake.ImportMode;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.files.table.Read;
import kz.aiqyn.files.table.ReadLog;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;

/// Files of purchases in JSON, whatever their layout: how they are read, and what is kept of them.
@Component
class PurchaseFiles {

    private final PurchaseIntake intake;
    private final BuyingBodies bodies;

    PurchaseFiles(PurchaseIntake intake, BuyingBodies bodies) {
        this.intake = intake;
        this.bodies = bodies;
    }

    /// A small package of a layout, of a customer that there is: of others nothing is taken.
    FileSample sample(String code) {
        String name = code + ".sample.json";
        try (InputStream in = PurchaseFiles.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return new FileSample(
                    name,
                    text.replace("{bin}", bodies.bins().stream().findFirst().orElse("000040000001")));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the program cannot be read", e);
        }
    }

    Read<FileDifference> take(Path file, ImportMode mode, Function<ReadPurchases, PurchaseObjects> layout) {
        ReadLog log = new ReadLog();
        ReadPurchases read = new ReadPurchases();
        String name = String.valueOf(file.getFileName());
        PurchaseObjects objects = layout.apply(read);
        new PortalReader(name, log, objects::read).read(file);
        return intake.take(read, name, mode, log);
    }

    /// Leaves of each object what the register reads, numbers of people replaced, and of other fields their names.
    void strip(Path file, Function<ReadPurchases, PurchaseObjects> layout) {
        Path copy = file.resolveSibling(file.getFileName() + ".kept");
        PurchaseObjects objects = layout.apply(new ReadPurchases());
        try (JsonGenerator out = PortalReader.JSON.createGenerator(copy, JsonEncoding.UTF8)) {
            out.writeStartArray();
            new PortalReader("", new ReadLog(), (list, object) -> {
                        objects.read(list, object);
                        out.writeStartObject();
                        out.writeName("data");
                        out.writeStartObject();
                        out.writeName(list.isEmpty() ? "objects" : list);
                        out.writeStartArray();
                        out.writePOJO(object.kept());
                        out.writeEndArray();
                        out.writeEndObject();
                        out.writeEndObject();
                    })
                    .read(file);
            out.writeEndArray();
        }
        try {
            Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot replace what may not be kept", e);
        }
    }

    Outcome<Long> undo(long number) {
        return intake.undo(number);
    }
}
