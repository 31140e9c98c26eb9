package kz.aiqyn;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.aiqyn.base.audit.BoundRecords;
import kz.aiqyn.testing.WrittenDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

class ModularityTest {

    private static final List<String> WINGS =
            List.of("ops", "portal", "oversight", "citizen", "rating", "register", "measure", "base");

    private static final ApplicationModules MODULES =
            ApplicationModules.of(AiqynServer.class, DescribedPredicate.describe("tests", ModularityTest::isOfTests));

    /// What each module knows; finding it out takes seconds.
    private static final Map<String, TreeSet<String>> KNOWN = new HashMap<>();

    @Test
    void modulesKeepToWhatTheyMayKnow() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItIsForInTwoSentences() {
        for (ApplicationModule module : MODULES) {
            assertThat(purpose(module).replaceAll("`[^`]*`", "that"))
                    .as(name(module))
                    .matches("(?s)[^.]+\\.\\s[^.]+\\.");
        }
    }

    @Test
    void thePictureOfTheModulesIsUpToDate() {
        WrittenDocument.isUpToDate("modules.md", document());
    }

    private String document() {
        return """
                # Modules of the server

                Made by `ModularityTest` from the program itself. An arrow reads "knows"; `base.web`, `base.audit` and
                `base.identity`, which nearly everybody knows, are left out of the picture and named in the table.

                ```mermaid
                flowchart TD
                %s%s```

                | module | what it is for | knows |
                | --- | --- | --- |
                %s

                ## Records that are bound

                What the public or a right rests on is bound into the record of what was done, by a digest of each record
                ([decision 42](decisions/0042-records-are-bound-by-triggers-and-sealed-by-entries.md)). A module says so in one bean and
                one place, and none of its writes has to tell of itself, as long as it records its operation:

                ```java
                @Component
                class ContractBinding implements BoundRecords {

                    @Override
                    public List<BoundTable> tables() {
                        return List.of(
                                BoundTable.of("procurement.contract", "number", "supplier, amount, signed"),
                                BoundTable.of("procurement.lot", "contract", "number, name, price").inOrder("number"));
                    }

                    @Override
                    public Map<String, String> unbound() {
                        return Map.of("procurement.draft", "nobody rests on it");
                    }
                }
                ```

                | module | bound | not bound |
                | --- | --- | --- |
                %s
                """.formatted(boxes(), arrows(), rows(), bound());
    }

    private String bound() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(BoundRecords.class));
        return scan.findCandidateComponents("kz.aiqyn").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .sorted()
                .map(ModularityTest::bound)
                .collect(Collectors.joining("\n"));
    }

    private static String bound(String type) {
        try {
            var constructor = Class.forName(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            BoundRecords records = (BoundRecords) constructor.newInstance();
            return "| `%s` | %s | %s |"
                    .formatted(
                            type.substring("kz.aiqyn.".length(), type.lastIndexOf('.')),
                            records.tables().stream()
                                    .map(table -> "`" + table.table() + "`")
                                    .collect(Collectors.joining(", ")),
                            new TreeMap<>(records.unbound())
                                    .entrySet().stream()
                                            .map(each -> "`%s`: %s".formatted(each.getKey(), each.getValue()))
                                            .collect(Collectors.joining("; ")));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no plain bean", e);
        }
    }

    private String boxes() {
        StringBuilder text = new StringBuilder();
        for (String wing : WINGS) {
            List<ApplicationModule> inside = inWing(wing);
            if (inside.isEmpty()) {
                continue;
            }
            text.append("    subgraph ").append(wing).append("\n");
            inside.forEach(module -> text.append("        ")
                    .append(box(name(module)))
                    .append("[")
                    .append(name(module))
                    .append("]\n"));
            text.append("    end\n");
        }
        return text.toString();
    }

    private List<ApplicationModule> inWing(String wing) {
        return MODULES.stream()
                .filter(module -> name(module).equals(wing) || name(module).startsWith(wing + "."))
                .sorted(Comparator.comparing(ModularityTest::name))
                .toList();
    }

    private String arrows() {
        StringBuilder text = new StringBuilder();
        for (ApplicationModule module : inOrder()) {
            known(module).stream()
                    .filter(other ->
                            !List.of("base.web", "base.audit", "base.identity").contains(other))
                    .forEach(other -> text.append("    ")
                            .append(box(name(module)))
                            .append(" --> ")
                            .append(box(other))
                            .append("\n"));
        }
        return text.toString();
    }

    private String rows() {
        return inOrder().stream()
                .map(module -> "| `%s` | %s | %s |"
                        .formatted(
                                name(module),
                                purpose(module).replace('\n', ' '),
                                known(module).isEmpty() ? "nobody" : String.join(", ", known(module))))
                .collect(Collectors.joining("\n"));
    }

    private List<ApplicationModule> inOrder() {
        return WINGS.stream().flatMap(wing -> inWing(wing).stream()).toList();
    }

    private static TreeSet<String> known(ApplicationModule module) {
        return KNOWN.computeIfAbsent(
                name(module),
                name -> module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                        .uniqueModules()
                        .map(ModularityTest::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /// Apart from the wings' names.
    private static String box(String module) {
        return "m_" + module.replace('.', '_');
    }

    /// Nor templates, of which tests have copies: either may be found, and what they show is of their own package.
    private static boolean isOfTests(JavaClass type) {
        return type.getName().matches(".*\\.Jte\\w+Generated(\\$.*)?")
                || type.getSource()
                        .map(source -> source.getUri().toString().contains("/test-classes/"))
                        .orElse(false);
    }

    private static String name(ApplicationModule module) {
        return module.getBasePackage().getName().substring("kz.aiqyn.".length());
    }

    private static String purpose(ApplicationModule module) {
        Path file = Path.of(System.getProperty("aiqyn.root", ".."))
                .resolve("server/src/main/java")
                .resolve(module.getBasePackage().getName().replace('.', '/'))
                .resolve("package-info.java");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("///"))
                    .map(line -> line.substring(3).strip())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
    }
}
