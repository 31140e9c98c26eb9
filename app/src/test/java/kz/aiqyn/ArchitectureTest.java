package kz.aiqyn;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The conventions of `CONTRIBUTING.md` that bytecode can show, but for the server, which has tests of its own.
/// The edge is the command line.
class ArchitectureTest {

    private static final String[] EDGE = {"kz.aiqyn.cli..", "kz.aiqyn.app.."};

    private static final JavaClasses AIQYN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("kz.aiqyn.engine", "kz.aiqyn.files", "kz.aiqyn.cli", "kz.aiqyn.app");

    /// Methods that answer differently on another day, computer or run.
    private static final Set<String> CLOCKS_AND_SURROUNDINGS = Set.of(
            "java.lang.Runtime.exit",
            "java.lang.Runtime.halt",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.exit",
            "java.lang.System.getenv",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.InstantSource.system",
            "java.time.ZoneId.systemDefault");

    private static final Set<String> UNSEEDED_DRAWS = Set.of(
            "java.lang.Math.random", "java.util.UUID.randomUUID", "java.util.concurrent.ThreadLocalRandom.current");

    /// Without an argument these seed themselves.
    private static final Set<String> GENERATORS =
            Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    /// `Throwable` is not among them: the compiler itself catches it to close resources.
    private static final Set<String> GENERIC_EXCEPTIONS = Set.of("java.lang.Exception", "java.lang.RuntimeException");

    /// Carries whatever was thrown from thread to thread.
    private static final String CARRIER = "kz.aiqyn.engine.parallel.Parallel";

    @Test
    void everyModuleIsSeen() {
        assertThat(AIQYN)
                .extracting(JavaClass::getPackageName)
                .contains("kz.aiqyn.engine", "kz.aiqyn.files", "kz.aiqyn.cli", "kz.aiqyn.app");
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("kz.aiqyn.(**)").should().beFreeOfCycles());
    }

    @Test
    void engineKnowsOnlyTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("kz.aiqyn.engine..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "kz.aiqyn.engine..", "org.jspecify.annotations"));
    }

    @Test
    void engineReadsAndWritesNothing() {
        check(noClasses()
                .that()
                .resideInAPackage("kz.aiqyn.engine..")
                .should()
                .dependOnClassesThat(describe(
                        "do input or output",
                        (JavaClass used) -> Set.of("java.net", "java.nio.file", "java.nio.channels", "java.sql")
                                        .contains(used.getPackageName())
                                || used.isAssignableTo("java.io.Closeable")
                                        && used.getPackageName().equals("java.io")
                                || used.getName().equals("java.io.File"))));
    }

    @Test
    void filesKnowNothingOfTheCommandLine() {
        check(noClasses()
                .that()
                .resideInAPackage("kz.aiqyn.files..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGE));
    }

    @Test
    void onlyTheEdgeReadsClocksAndTheEnvironmentOrEndsTheProcess() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(EDGE)
                .should()
                .callMethodWhere(describe(
                        "a clock or the surroundings are asked",
                        call -> CLOCKS_AND_SURROUNDINGS.contains(nameOf(call)) || isNow(call))));
    }

    @Test
    void onlyTheEdgeDrawsNumbersThatCannotBeDrawnAgain() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(EDGE)
                .should()
                .callMethodWhere(describe("a draw is unseeded", call -> UNSEEDED_DRAWS.contains(nameOf(call))))
                .orShould()
                .callConstructorWhere(describe("a generator is unseeded", ArchitectureTest::seedsItself)));
    }

    @Test
    void nobodyThrowsGenericExceptions() {
        check(NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
    }

    @Test
    void onlyTheEdgeCatchesGenericExceptions() {
        check(classes().that().resideOutsideOfPackages(EDGE).should(notCatchGenericExceptions()));
    }

    /// One writer guards every cell against formulas.
    @Test
    void onlyTheExportWritesCsvAndCellsOfWorkbooks() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("kz.aiqyn.files.export")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("de.siegmar.fastcsv.writer.CsvWriter")
                .orShould()
                .callMethodWhere(describe(
                        "a cell of a workbook is written",
                        call -> call.getTargetOwner().getName().equals("org.dhatim.fastexcel.Worksheet")
                                && Set.of("value", "inlineString", "formula", "hyperlink")
                                        .contains(call.getName()))));
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Manager|Impl|Dto|DTO)(\\$.*)?"));
    }

    private static void check(ArchRule rule) {
        rule.check(AIQYN);
    }

    private static String nameOf(JavaMethodCall call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }

    private static boolean isNow(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time");
    }

    private static boolean seedsItself(JavaConstructorCall call) {
        return GENERATORS.contains(call.getTargetOwner().getName())
                && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static ArchCondition<JavaClass> notCatchGenericExceptions() {
        return new ArchCondition<>("not catch generic exceptions") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var unit : type.getCodeUnits()) {
                    for (var block :
                            CARRIER.equals(type.getName()) ? Set.<TryCatchBlock>of() : unit.getTryCatchBlocks()) {
                        for (var caught : block.getCaughtThrowables()) {
                            if (GENERIC_EXCEPTIONS.contains(caught.getName())) {
                                events.add(SimpleConditionEvent.violated(
                                        unit,
                                        unit.getFullName() + " catches " + caught.getSimpleName() + " in "
                                                + block.getSourceCodeLocation()));
                            }
                        }
                    }
                }
            }
        };
    }
}
