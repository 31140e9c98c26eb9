package kz.aiqyn.base.catalogue;

import java.util.List;
import kz.aiqyn.base.keeping.Keeping;
import kz.aiqyn.base.keeping.RecordChanges;
import org.springframework.stereotype.Service;

/// Writes institutions.
@Service
class InstitutionChanges extends RecordChanges<Institution> {

    InstitutionChanges(Institutions institutions, Keeping keeping) {
        super(institutions, List.of(), keeping);
    }
}
