package kz.aiqyn.register.services;

import kz.aiqyn.base.attachment.AttachedRecord;
import kz.aiqyn.base.attachment.AttachedRecords;
import kz.aiqyn.base.catalogue.ServicePassport;
import kz.aiqyn.base.catalogue.ServicePassports;
import kz.aiqyn.base.record.RecordReference;
import kz.aiqyn.engine.text.Names;
import org.springframework.stereotype.Component;

/// The papers of monthly figures: signed reports, letters.
@Component
class FigureAttachments implements AttachedRecords {

    private final MonthFigures figures;
    private final ServicePassports passports;

    FigureAttachments(MonthFigures figures, ServicePassports passports) {
        this.figures = figures;
        this.passports = passports;
    }

    @Override
    public String kind() {
        return "services";
    }

    @Override
    public String seeing() {
        return ServicesRights.SEE;
    }

    @Override
    public String attaching() {
        return ServicesRights.REPORT;
    }

    @Override
    public AttachedRecord get(String id) {
        return of(figures.get(Long.parseLong(id)));
    }

    AttachedRecord of(MonthFigure figure) {
        Names names =
                passports.present(figure.service()).map(ServicePassport::names).orElse(Names.same(figure.service()));
        String id = Long.toString(figure.id());
        return new AttachedRecord(
                new RecordReference(kind(), id, names, ServicesCard.STAFF + "/" + id), figure.organisation(), null);
    }
}
