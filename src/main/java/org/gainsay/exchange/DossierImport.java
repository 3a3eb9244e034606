package org.gainsay.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Touch;
import org.jspecify.annotations.Nullable;

/** Stores a dossier, all of it or nothing. */
final class DossierImport implements Act<ImportReport> {

    private final String system;
    private final DossierDocument dossier;
    private final StoredRecords stored;
    private ImportMembers.@Nullable Planned planned;

    DossierImport(String system, DossierDocument dossier, StoredRecords stored) {
        this.system = system;
        this.dossier = dossier;
        this.stored = stored;
    }

    @Override
    public Gate gate() {
        return Gate.EXCLUSIVE;
    }

    /** Plans anew in each attempt: behind the exclusive gate nothing that was read for it can change. */
    @Override
    public Touch touch() {
        ImportMembers.Planned plan = ImportMembers.plan(dossier, system, stored);
        planned = plan;
        return plan.plan().touch();
    }

    @Override
    public ImportReport store(Entry entry) {
        ImportMembers.Planned now = ImportPlan.given(planned);
        now.plan().store(entry);
        return report(now);
    }

    @Override
    public UUID subject(ImportReport result) {
        return ImportPlan.given(planned).plan().subject();
    }

    @Override
    public ImportReport recall(UUID subject) {
        return stored.recorded(subject, report(ImportMembers.plan(dossier, system, stored)));
    }

    @Override
    public Set<UUID> newClaims(ImportReport result) {
        return ImportPlan.given(planned).plan().newClaims();
    }

    /** A history that moves in is larger than anything that a desk writes. */
    @Override
    public int seconds(int others) {
        return Math.max(others, 60);
    }

    private ImportReport report(ImportMembers.Planned now) {
        Map<String, Integer> recorded = new TreeMap<>();
        now.plan().fresh().forEach(m -> recorded.merge(m.shape().kind().path(), 1, Integer::sum));
        Map<String, ImportMembers.Named> claims = now.named().getOrDefault(Kind.CLAIM, new LinkedHashMap<>());
        List<DossierDocument.ClaimMember> members = dossier.claims() == null ? List.of() : dossier.claims();
        return new ImportReport(
                system,
                recorded,
                now.plan().withdrawn().size(),
                now.plan().unchanged(),
                members.stream()
                        .map(c -> claim(
                                c.id(),
                                ImportPlan.given(claims.get(Born.of(system, c.id())))
                                        .id()))
                        .toList(),
                List.of(),
                null);
    }

    private static ImportReport.ImportedClaim claim(String dossierId, UUID id) {
        return new ImportReport.ImportedClaim(dossierId, id, "/api/v1/claims/" + id);
    }
}
