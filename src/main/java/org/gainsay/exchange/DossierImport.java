package org.gainsay.exchange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gainsay.http.ErrorCode;
import org.gainsay.ledger.Act;
import org.gainsay.ledger.Entry;
import org.gainsay.ledger.Gate;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
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
        return Touch.all(plan.plan().leanedOn().map(Recorded::touch));
    }

    @Override
    public ImportReport store(Entry entry) {
        ImportMembers.Planned now = ImportPlan.given(planned);
        ImportPlan plan = now.plan();
        refuseTheFuture(plan, entry.at());
        plan.withdrawn().forEach(w -> entry.withdraw(w.record(), null));
        plan.fresh().forEach(member -> moveIn(entry, member));
        stored.giveExternalIds(plan.fresh(), entry.audience());
        return report(now);
    }

    @Override
    public UUID subject(ImportReport result) {
        ImportPlan plan = ImportPlan.given(planned).plan();
        return Stream.concat(
                        plan.fresh().stream().map(Incoming::id),
                        plan.withdrawn().stream().map(w -> w.record().id()))
                .findFirst()
                .orElse(Recorded.PUBLISHED);
    }

    @Override
    public ImportReport recall(UUID subject) {
        return stored.recorded(subject, report(ImportMembers.plan(dossier, system, stored)));
    }

    @Override
    public Set<UUID> newClaims(ImportReport result) {
        return ImportPlan.given(planned).plan().fresh().stream()
                .filter(m -> m.shape().kind() == Kind.CLAIM)
                .map(Incoming::id)
                .collect(Collectors.toSet());
    }

    /** A history that moves in is larger than anything that a desk writes. */
    @Override
    public int seconds(int others) {
        return Math.max(others, 60);
    }

    private static <R extends Recorded> void moveIn(Entry entry, Incoming<R> member) {
        entry.moveIn(
                member.candidate(),
                member.id(),
                member.born(),
                member.recordedAt(entry.at()),
                member.life().withdrawnAt(),
                member.recordedBy());
    }

    private static void refuseTheFuture(ImportPlan plan, Instant now) {
        Stream.concat(plan.fresh().stream(), plan.withdrawn().stream().map(ImportPlan.Withdrawn::member))
                .forEach(member -> {
                    refuse(plan, member.pointer() + "/recordedAt", member.life().recordedAt(), now);
                    refuse(
                            plan,
                            member.pointer() + "/withdrawnAt",
                            member.life().withdrawnAt(),
                            now);
                });
        plan.refuseIfWrong();
    }

    private static void refuse(ImportPlan plan, String pointer, @Nullable Instant time, Instant now) {
        if (time != null && time.isAfter(now)) {
            plan.say(
                    pointer,
                    ErrorCode.OUT_OF_RANGE,
                    "Lies ahead of the ledger's clock, by which it is " + now + ". Nothing is known before it is.");
        }
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
                                c.id(), ImportPlan.given(claims.get(c.id())).id()))
                        .toList(),
                List.of(),
                null);
    }

    private static ImportReport.ImportedClaim claim(String dossierId, UUID id) {
        return new ImportReport.ImportedClaim(dossierId, id, "/api/v1/claims/" + id);
    }
}
