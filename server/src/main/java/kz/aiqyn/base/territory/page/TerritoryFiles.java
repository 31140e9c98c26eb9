package kz.aiqyn.base.territory.page;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.aiqyn.base.intake.FileDifference;
import kz.aiqyn.base.intake.FileField;
import kz.aiqyn.base.intake.FileKind;
import kz.aiqyn.base.territory.BordersTaken;
import kz.aiqyn.base.territory.TerritoryImports;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Kazakhstan;
import kz.aiqyn.files.table.Read;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/// Which files of territories there are, in the order in which a country is filled.
@Configuration(proxyBeanMethods = false)
class TerritoryFiles {

    private static final List<FileField> ACT = List.of(
            FileField.today("effective").labelled("territory.effective"),
            FileField.text("act").labelled("territory.act-name"),
            FileField.text("number").optional().labelled("territory.act-number"),
            FileField.day("act-day").optional().labelled("territory.act-day"));

    private final TerritoryImports imports;
    private final InstantSource clock;

    TerritoryFiles(TerritoryImports imports, InstantSource clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Bean
    @Order(1)
    FileKind classifierFile() {
        return new TerritoryFile(
                "territory-classifier",
                "territory.file.classifier",
                "territory.parent",
                Stream.concat(ACT.stream(), Stream.of(FileField.check("whole").labelled("territory.classifier.whole")))
                        .toList(),
                TerritoryFile.TABLE,
                (file, form, mode) -> imports.classifier(
                        file,
                        new SentChange(form).act(),
                        day(form),
                        !form.text("whole").isEmpty(),
                        mode));
    }

    @Bean
    @Order(2)
    FileKind unitsFile() {
        return new TerritoryFile(
                "territory-units",
                "territory.file.units",
                "territory.parent",
                ACT,
                TerritoryFile.TABLE,
                (file, form, mode) -> imports.units(file, new SentChange(form).act(), day(form), mode));
    }

    @Bean
    @Order(3)
    FileKind bordersFile() {
        return new TerritoryFile(
                "territory-borders",
                "territory.file.borders",
                "",
                List.of(
                        FileField.today("effective").labelled("territory.effective"),
                        FileField.text("source").labelled("territory.borders.source")),
                TerritoryFile.MAP,
                (file, form, mode) -> switch (imports.borders(file, day(form), form.text("source"), mode)) {
                    case Read.Failed<BordersTaken> failed -> new Read.Failed<FileDifference>(failed.problems());
                    case Read.Done<BordersTaken> done ->
                        new Read.Done<>(done.value().difference(), done.notices());
                });
    }

    @Bean
    @Order(4)
    FileKind namesFile() {
        return new TerritoryFile(
                "territory-names",
                "territory.file.names",
                "",
                List.of(FileField.today("effective").optional().labelled("territory.names.on")),
                TerritoryFile.TABLE,
                (file, form, mode) -> imports.names(file, day(form), mode));
    }

    @Bean
    @Order(5)
    FileKind figuresFile() {
        return new TerritoryFile(
                "territory-figures",
                "territory.file.figures",
                "territory.source",
                List.of(),
                TerritoryFile.TABLE,
                (file, form, mode) -> imports.attributes(file, mode));
    }

    private LocalDate day(Form form) {
        LocalDate day = form.day("effective");
        return day == null ? Kazakhstan.today(clock) : day;
    }
}
