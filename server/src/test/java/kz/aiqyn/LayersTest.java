package kz.aiqyn;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

/// The conventions of the server that bytecode can show.
class LayersTest {

    private static final String EDGE = "kz.aiqyn.ops..";

    /// The other parts of the program, which have tests of their own.
    private static final List<String> OTHERS = List.of("kz.aiqyn.engine", "kz.aiqyn.files");

    /// The wings, each with those that may know it.
    private static final Map<String, List<String>> WINGS = Map.of(
            "base", List.of("measure", "rating", "register", "oversight", "citizen", "portal", "ops"),
            "measure", List.of("rating", "register", "oversight", "citizen", "portal", "ops"),
            "rating", List.of("oversight", "citizen", "portal", "ops"),
            "register", List.of("portal", "ops"),
            "oversight", List.of("portal", "ops"),
            "citizen", List.of("portal", "ops"),
            "portal", List.of("ops"),
            "ops", List.of());

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("kz.aiqyn")
            .that(describe("are the server's", type -> OTHERS.stream().noneMatch(type.getPackageName()::startsWith)));

    private static final Set<String> SURROUNDINGS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.exit",
            "java.lang.System.getenv",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.time.ZoneId.systemDefault");

    @Test
    void arrowsBetweenWingsPointDownward() {
        LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String wing : WINGS.keySet()) {
            layers = layers.layer(wing).definedBy("kz.aiqyn." + wing + "..");
        }
        for (Map.Entry<String, List<String>> wing : WINGS.entrySet()) {
            LayeredArchitecture.LayerDependencySpecification below = layers.whereLayer(wing.getKey());
            layers = wing.getValue().isEmpty()
                    ? below.mayNotBeAccessedByAnyLayer()
                    : below.mayOnlyBeAccessedByLayers(wing.getValue().toArray(String[]::new));
        }
        layers.check(SERVER);
    }

    /// Else what lies in it would be bound by nothing.
    @Test
    void everyWingIsOneOfThese() {
        assertThat(SERVER.stream()
                        .map(type -> type.getPackageName()
                                .replaceFirst("^kz\\.aiqyn\\.?", "")
                                .replaceFirst("\\..*", ""))
                        .filter(wing -> !wing.isEmpty())
                        .collect(Collectors.toSet()))
                .isSubsetOf(WINGS.keySet());
    }

    /// A module is the first annotated package on the way to a class; every class is in one.
    @Test
    void everyClassIsInAModule() {
        Set<String> outside = SERVER.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .map(type -> type.getPackageName())
                .distinct()
                .filter(name -> !name.equals("kz.aiqyn") && !isInModule(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(outside).isEmpty();
    }

    private static boolean isInModule(String name) {
        for (String at = name; at.startsWith("kz.aiqyn."); at = at.substring(0, at.lastIndexOf('.'))) {
            if (SERVER.containPackage(at)
                    && SERVER.getPackage(at)
                            .tryGetAnnotationOfType(ApplicationModule.class)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// Repositories are plural nouns; whatever touches the database directly says so by being in a short list of
    /// kinds of name.
    @Test
    void nobodyButTheEdgeReadsClocksOrTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage(EDGE)
                .should()
                .callMethodWhere(describe(
                        "a clock or the surroundings are asked",
                        call -> SURROUNDINGS.contains(call.getTargetOwner().getName() + "." + call.getName())
                                || isNow(call)))
                .check(SERVER);
    }

    @Test
    void controllersDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcTemplate.class)
                .check(SERVER);
    }

    @Test
    void controllersStayInTheirModule() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(SERVER);
    }

    @Test
    void nobodyThrowsGenericExceptions() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(SERVER);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Dto|DTO|ServiceImpl)(\\$.*)?")
                .check(SERVER);
    }

    /// One writer guards every cell against formulas.
    @Test
    void onlyTheExportWritesCsvAndCellsOfWorkbooks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("de.siegmar.fastcsv.writer.CsvWriter")
                .orShould()
                .callMethodWhere(describe(
                        "a cell of a workbook is written",
                        call -> call.getTargetOwner().getName().equals("org.dhatim.fastexcel.Worksheet")
                                && Set.of("value", "inlineString", "formula", "hyperlink")
                                        .contains(call.getName())))
                .check(SERVER);
    }

    @Test
    void baseKnowsNothingOfRatings() {
        noClasses()
                .that(resideInAPackage("kz.aiqyn.base.."))
                .should()
                .dependOnClassesThat(resideInAPackage("kz.aiqyn.engine.rating.."))
                .check(SERVER);
    }

    private static boolean isNow(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
