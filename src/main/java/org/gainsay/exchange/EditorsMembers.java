package org.gainsay.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gainsay.assessment.Directness;
import org.gainsay.evidence.Defaults;
import org.gainsay.evidence.Evidence;
import org.gainsay.exchange.DossierDocument.ClaimMember;
import org.gainsay.exchange.DossierDocument.EvidenceMember;
import org.gainsay.exchange.DossierDocument.SourceMember;
import org.gainsay.exchange.DossierDocument.StatementMember;
import org.gainsay.http.Pointers;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/** The members of a dossier that only an editor may record one by one: an import is no way around that. */
final class EditorsMembers {

    private final List<String> pointers = new ArrayList<>();
    private final Map<String, SourceKind> kinds = new HashMap<>();

    private EditorsMembers() {}

    /** Pointers to them. */
    static List<String> of(DossierDocument dossier) {
        EditorsMembers found = new EditorsMembers();
        found.sources(some(dossier.sources()));
        found.withdrawn(
                "/publications",
                some(dossier.publications()).stream()
                        .map(DossierDocument.PublicationMember::withdrawnAt)
                        .toList());
        found.claims(some(dossier.claims()));
        found.statements(some(dossier.statements()));
        found.evidence(some(dossier.evidence()));
        found.all("/relations", dossier.relations());
        found.all("/independence", dossier.independence());
        found.all("/scales", dossier.scales());
        found.all("/verdicts", dossier.verdicts());
        found.withdrawn(
                "/commentRequests",
                some(dossier.commentRequests()).stream()
                        .map(DossierDocument.CommentRequestMember::withdrawnAt)
                        .toList());
        return found.pointers;
    }

    private void sources(List<SourceMember> sources) {
        for (int i = 0; i < sources.size(); i++) {
            SourceMember source = sources.get(i);
            String pointer = Pointers.to("/sources", i);
            kinds.put(source.id(), source.kind());
            if (source.reliability() != null) {
                pointers.add(pointer + "/reliability");
            }
            all(pointer + "/ratings", source.ratings());
            all(pointer + "/sameAs", source.sameAs());
            all(pointer + "/affiliations", source.affiliations());
            withdrawn(pointer, source.withdrawnAt());
        }
    }

    private void claims(List<ClaimMember> claims) {
        for (int i = 0; i < claims.size(); i++) {
            String pointer = Pointers.to("/claims", i);
            all(pointer + "/stakes", claims.get(i).stakes());
            withdrawn(pointer, claims.get(i).withdrawnAt());
        }
    }

    private void statements(List<StatementMember> statements) {
        for (int i = 0; i < statements.size(); i++) {
            StatementMember statement = statements.get(i);
            String pointer = Pointers.to("/statements", i);
            Directness given = statement.directness();
            String speaker = statement.speaker();
            SourceKind kind = speaker == null ? null : kinds.get(speaker);
            if (given != null && given != Defaults.directness(kind, statement.naming())) {
                pointers.add(pointer + "/directness");
            }
            if (statement.takesBack() != null) {
                pointers.add(pointer + "/takesBack");
            }
            withdrawn(pointer, statement.withdrawnAt());
        }
    }

    private void evidence(List<EvidenceMember> evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            EvidenceMember link = evidence.get(i);
            String pointer = Pointers.to("/evidence", i);
            pointers.addAll(Evidence.editors(pointer, link.interest(), link.verified()));
            withdrawn(pointer, link.withdrawnAt());
        }
    }

    private void all(String parent, @Nullable List<?> members) {
        for (int i = 0; i < some(members).size(); i++) {
            pointers.add(Pointers.to(parent, i));
        }
    }

    private void withdrawn(String parent, List<@Nullable String> times) {
        for (int i = 0; i < times.size(); i++) {
            withdrawn(Pointers.to(parent, i), times.get(i));
        }
    }

    private void withdrawn(String pointer, @Nullable String at) {
        if (at != null) {
            pointers.add(pointer + "/withdrawnAt");
        }
    }

    private static <M> List<M> some(@Nullable List<M> members) {
        return members == null ? List.of() : members;
    }
}
