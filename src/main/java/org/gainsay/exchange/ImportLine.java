package org.gainsay.exchange;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gainsay.exchange.DossierDocument.Recording;
import org.gainsay.http.FieldError;
import org.gainsay.http.Refusal;
import org.gainsay.ledger.Kind;
import org.gainsay.ledger.Recorded;
import org.gainsay.source.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bulk import: one record, stored as a whole with the parts that stand in it, or not at all.
 *
 * @param number from 1
 * @param names all that it names, itself among it where it has an id
 * @param itself what others name it by; null: nobody can
 */
public record ImportLine(
        long number,
        Kind kind,
        Members.At<?> at,
        Set<Id> names,
        @Nullable Id itself,
        int bytes) {

    /**
     * By what a record is named.
     *
     * @param id with its system
     */
    public record Id(Kind kind, String id) {}

    /** Keeps a copy. */
    public ImportLine {
        names = Set.copyOf(names);
    }

    /**
     * A line that was read and is well formed; refuses one that contradicts itself.
     *
     * @param of what it is a part of; null: it says so itself
     */
    public static <M extends Recording> ImportLine of(
            String system, long number, Kind kind, @Nullable String of, M member, Members.Beside<M> beside, int bytes) {
        Stream.concat(Stream.of(member), beside.earlier().stream().map(Members.Earlier::member))
                .forEach(version -> refuseIfWrong(kind, of, version));
        Members.At<M> at = new Members.At<>(pointer(number), of, member, beside);
        Members all = new Members();
        all.addWithParts(kind, at);
        Set<Id> names = new LinkedHashSet<>();
        Candidates naming = new Candidates((named, id) -> {
            names.add(new Id(named, Born.of(system, id)));
            return Recorded.PUBLISHED;
        });
        all.all().values().stream().flatMap(List::stream).forEach(part -> {
            naming.make(part.member(), part.of());
            part.beside().earlier().forEach(was -> naming.make((Recording) was.member(), part.of()));
        });
        String id = member.id();
        boolean named = id != null && Candidates.isNamed(kind);
        return new ImportLine(
                number,
                kind,
                at,
                names,
                named ? new Id(kind, Born.of(system, Objects.requireNonNull(id))) : null,
                bytes);
    }

    static String pointer(long number) {
        return "/" + number;
    }

    /** The line that a pointer lies in. */
    static long lineOf(String pointer) {
        int end = pointer.indexOf('/', 1);
        return Long.parseLong(pointer.substring(1, end < 0 ? pointer.length() : end));
    }

    /** What is wrong, as it is said of the line alone. */
    public static FieldError within(FieldError error) {
        String pointer = Objects.requireNonNullElse(error.pointer(), "");
        int end = pointer.indexOf('/', 1);
        return FieldError.at(end < 0 ? "" : pointer.substring(end), error.code(), error.detail());
    }

    private static void refuseIfWrong(Kind kind, @Nullable String of, Recording member) {
        List<FieldError> wrong = DossierCheck.alone(dossier(kind, Objects.requireNonNullElse(of, ""), member));
        if (!wrong.isEmpty()) {
            int steps = of == null ? 2 : 4;
            throw Refusal.of(wrong.stream()
                    .map(e -> FieldError.at(behind(String.valueOf(e.pointer()), steps), e.code(), e.detail()))
                    .sorted(Comparator.comparing(e -> String.valueOf(e.pointer())))
                    .toList());
        }
    }

    /** A pointer without its first steps. */
    private static String behind(String pointer, int steps) {
        int from = 0;
        for (int i = 0; i < steps && from >= 0; i++) {
            from = pointer.indexOf('/', from + 1);
        }
        return from < 0 ? "" : pointer.substring(from);
    }

    /** A dossier of this alone. */
    private static DossierDocument dossier(Kind kind, String of, Recording member) {
        return new DossierDocument(
                null,
                isPartOfSource(kind) ? List.of(source(of, member)) : only(DossierDocument.SourceMember.class, member),
                only(DossierDocument.PublicationMember.class, member),
                kind == Kind.STAKE ? List.of(claim(of, member)) : only(DossierDocument.ClaimMember.class, member),
                only(DossierDocument.StatementMember.class, member),
                only(DossierDocument.EvidenceMember.class, member),
                only(DossierDocument.RelationMember.class, member),
                only(DossierDocument.RulingMember.class, member),
                only(DossierDocument.CommentRequestMember.class, member),
                only(DossierDocument.ScaleMember.class, member),
                only(DossierDocument.VerdictMember.class, member),
                null);
    }

    private static boolean isPartOfSource(Kind kind) {
        return kind == Kind.SAME_AS || kind == Kind.AFFILIATION || kind == Kind.RATING;
    }

    private static DossierDocument.SourceMember source(String id, Recording part) {
        return new DossierDocument.SourceMember(
                id,
                SourceKind.ORGANISATION,
                "",
                null,
                null,
                null,
                null,
                null,
                only(DossierDocument.RatingMember.class, part),
                only(DossierDocument.SameAsMember.class, part),
                only(DossierDocument.AffiliationMember.class, part),
                null,
                null,
                null,
                null);
    }

    private static DossierDocument.ClaimMember claim(String id, Recording part) {
        return new DossierDocument.ClaimMember(
                id, "", null, null, null, only(DossierDocument.StakeMember.class, part), null, null, null, null);
    }

    private static <M> @Nullable List<M> only(Class<M> type, Recording member) {
        return type.isInstance(member) ? List.of(type.cast(member)) : null;
    }
}
