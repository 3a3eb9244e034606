package org.gainsay.exchange;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gainsay.assessment.Directness;
import org.gainsay.assessment.Form;
import org.gainsay.assessment.Interest;
import org.gainsay.assessment.Letter;
import org.gainsay.assessment.RelationType;
import org.gainsay.assessment.Role;
import org.gainsay.assessment.RulingKind;
import org.gainsay.assessment.StakeKind;
import org.gainsay.assessment.Stance;
import org.gainsay.assessment.Status;
import org.gainsay.claim.CommentChannel;
import org.gainsay.ledger.InstantText;
import org.gainsay.ledger.WorldTimeText;
import org.gainsay.source.SourceKind;
import org.gainsay.statement.Derivation;
import org.gainsay.statement.Naming;
import org.gainsay.statement.SpeechAct;
import org.gainsay.statement.WebAddress;
import org.gainsay.verdict.ScaleRating;
import org.jspecify.annotations.Nullable;

/**
 * The portable JSON of claims and everything that bears on them. Members point at each other by id;
 * {@link DossierCheck} refuses what points nowhere, {@link DossierReader} makes it what the computation reads.
 */
@Schema(
        name = "Dossier",
        description = "Claims and everything that bears on them: who said what, where and when, what it does to which"
                + " claim, and whose interest is at stake. Members point at each other by id.")
public record DossierDocument(
        @Schema(description = "The version of this format.") @Nullable @Pattern(regexp = "1")
        String dossier,

        @Nullable @Size(max = MEMBERS) List<@Valid @NotNull SourceMember> sources,
        @Nullable @Size(max = MEMBERS) List<@Valid @NotNull PublicationMember> publications,
        @Nullable @Size(max = MEMBERS) List<@Valid @NotNull ClaimMember> claims,
        @Nullable @Size(max = MEMBERS) List<@Valid @NotNull StatementMember> statements,
        @Nullable @Size(max = MEMBERS) List<@Valid @NotNull EvidenceMember> evidence,
        @Nullable @Size(max = MEMBERS) List<@Valid @NotNull RelationMember> relations,
        @Nullable @Size(max = MEMBERS) List<@Valid @NotNull RulingMember> independence,

        @Schema(description = "Who was asked for comment; bears on no corroboration.") @Nullable @Size(max = MEMBERS)
        List<@Valid @NotNull CommentRequestMember> commentRequests,

        @Schema(description = "The scales that verdicts rate on.") @Nullable @Size(max = MEMBERS)
        List<@Valid @NotNull ScaleMember> scales,

        @Schema(description = "What editors have signed; bears on no corroboration.") @Nullable @Size(max = MEMBERS)
        List<@Valid @NotNull VerdictMember> verdicts,

        @Schema(description = "Of what state of a ledger it is; what stores or assesses the dossier does not use it.")
        @Nullable
        @Valid
        AsOfMember asOf) {

    static final int MEMBERS = 200_000;
    static final int FEW = 1_000;
    static final String ID = "[A-Za-z0-9._:-]{1,200}";
    static final String RECORDER = "[^\\u0000-\\u001F\\u007F-\\u009F]{1,200}";
    static final String PART_ID = "Its id, where it was recorded before; else it is known by its content.";

    /** Of what state of a ledger a dossier is, and what came of it there. */
    @Schema(name = "DossierAsOf", description = "Of what state of a ledger a dossier is, and what came of it there.")
    public record AsOfMember(
            @Schema(description = "What was recorded later is not in it.") @NotNull @InstantText
            String knownAt,

            @Schema(description = "What was stored there later is not in it.") @NotNull @InstantText
            String storedBy,

            @Schema(description = "What was said later is not in it; absent: all is.") @Nullable @InstantText
            String saidBy,

            @NotNull @Pattern(regexp = "[a-z0-9-]{1,100}") String policy,

            @Schema(description = "How many entries the ledger's journal had at storedBy.") @Nullable
            Long journalPosition,

            @Schema(description = "The digest of the claim's corroboration: assessed elsewhere, it must be the same.")
            @NotNull
            @Pattern(regexp = "[0-9a-f]{64}")
            String digest) {}

    /**
     * What is told of how each member came to be recorded. Who recorded it, as the ledger that it comes from names them,
     * is told and decides nothing.
     */
    public interface Recording {

        /** Its id; null where it is known by its content. */
        @Nullable
        String id();

        /** Since when it is known. */
        @Nullable
        String recordedAt();

        /** Who recorded it as it is. */
        @Nullable
        String recordedBy();

        /** Since when it does not stand any more. */
        @Nullable
        String withdrawnAt();
    }

    /** Anybody who speaks or publishes. */
    @Schema(name = "DossierSource", description = "Anybody who speaks or publishes.")
    public record SourceMember(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull SourceKind kind,
            @NotNull @Size(max = 500) String name,

            @Schema(description = "Its office or job, as printed.") @Nullable @Size(max = 500)
            String title,

            @Schema(description = "ISO 3166 code of the country it belongs to.") @Nullable @Pattern(regexp = "[A-Z]{2}")
            String country,

            @Nullable @Size(max = FEW) List<@NotNull @Size(min = 1, max = 500) String> aliases,

            @Schema(description = "Its Admiralty letter where no rating is recorded; F, cannot be judged, if absent.")
            @Nullable
            Letter reliability,

            @Schema(
                    description = "true: only the desk that recorded it may ever know who it is; that it is the same as"
                            + " another is then printed as grouped by the desk. For the kind UNNAMED_SOURCE only.")
            @Nullable
            Boolean sealed,

            @Nullable @Size(max = FEW) List<@Valid @NotNull RatingMember> ratings,

            @Schema(description = "Another record of the same source, which then stands for this one.")
            @Nullable
            @Size(max = FEW)
            List<@Valid @NotNull SameAsMember> sameAs,

            @Nullable @Size(max = FEW) List<@Valid @NotNull AffiliationMember> affiliations,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** A desk's letter for a source, from when it was recorded. */
    @Schema(name = "DossierRating")
    public record RatingMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull Letter letter,
            @Nullable @Size(max = 2_000) String reason,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** Another record of the same source. */
    @Schema(name = "DossierSameAs")
    public record SameAsMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull @Pattern(regexp = ID) String source,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt)
            implements Recording {}

    /** What a source is with another. */
    @Schema(name = "DossierAffiliation")
    public record AffiliationMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull @Pattern(regexp = ID) String with,

            @Schema(
                    description = "EMPLOYEE, OFFICIAL, SPOKESPERSON, OWNED and PART speak with the other's voice,"
                            + " as does an absent role; MEMBER, FORMER, FUNDED and ALLY do not.")
            @Nullable
            Role as,

            @Nullable @WorldTimeText String from,
            @Nullable @WorldTimeText String until,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt)
            implements Recording {}

    /** Where something appeared. */
    @Schema(name = "DossierPublication", description = "Where statements appeared.")
    public record PublicationMember(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String outlet,

            @Nullable @Pattern(regexp = WebAddress.ROUGHLY) @WebAddress
            String url,

            @Nullable @Pattern(regexp = WebAddress.ROUGHLY) @WebAddress
            String archivedUrl,

            @Nullable @Size(max = 1_000) String title,
            @Nullable @Size(max = 500) String byline,
            @Nullable @Size(max = 500) String wireCredit,
            @Nullable @WorldTimeText String publishedAt,
            @Nullable @InstantText String retrievedAt,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String snapshotSha256,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** A proposition, and whose interest is at stake in it. */
    @Schema(name = "DossierClaim", description = "A proposition; \"X says P\" is no claim: P is.")
    public record ClaimMember(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Size(max = 4_000) String text,

            @Schema(description = "BCP 47 tag.", example = "en")
            @Nullable
            @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}")
            String language,

            @Nullable @Size(max = 100) List<@NotNull @Size(min = 1, max = 200) String> topics,

            @Schema(description = "Until when it is meant, of a claim about something that lasts; for good if absent.")
            @Nullable
            @WorldTimeText
            String expires,

            @Nullable @Size(max = FEW) List<@Valid @NotNull StakeMember> stakes,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** A source's interest in a claim. */
    @Schema(name = "DossierStake")
    public record StakeMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull @Pattern(regexp = ID) String source,
            @NotNull StakeKind stake,
            @Nullable @WorldTimeText String from,
            @Nullable @WorldTimeText String until,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt)
            implements Recording {}

    /** Something said, somewhere. */
    @Schema(
            name = "DossierStatement",
            description = "Who said what, for whom, where and when, and from whom it was taken.")
    public record StatementMember(
            @NotNull @Pattern(regexp = ID) String id,
            @Nullable @Pattern(regexp = ID) String speaker,

            @Schema(description = "The party whose statement it is: it answers for it.") @Nullable @Pattern(regexp = ID)
            String onBehalfOf,

            @NotNull @Pattern(regexp = ID) String outlet,
            @Nullable @Pattern(regexp = ID) String publication,

            @Schema(description = "The agency that carried it; decides nothing.") @Nullable @Pattern(regexp = ID)
            String wire,

            @Nullable SpeechAct act,
            @NotNull @Size(max = 20_000) String text,

            @Nullable @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}")
            String language,

            @Nullable @Size(max = 20_000) String translation,
            @NotNull @WorldTimeText String saidAt,

            @Schema(description = "The statement that this one was taken from.") @Nullable @Pattern(regexp = ID)
            String derivedFrom,

            @Nullable Derivation how,

            @Schema(description = "The statement that a retraction or correction takes back.")
            @Nullable
            @Pattern(regexp = ID)
            String takesBack,

            @Schema(description = "How near its speaker is to the matter; HEARSAY, which weighs nothing, if absent.")
            @Nullable
            Directness directness,

            @Schema(description = "PARAPHRASED if absent.") @Nullable
            Form form,

            @Nullable Naming naming,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** The link of a statement to a claim. */
    @Schema(name = "DossierEvidence", description = "What one statement does to one claim.")
    public record EvidenceMember(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Pattern(regexp = ID) String claim,
            @NotNull @Pattern(regexp = ID) String statement,
            @NotNull Stance stance,

            @Schema(description = "The editor's own judgement; by the stakes if absent.") @Nullable
            Interest interest,

            @Nullable @Size(max = 1_000) String scope,
            @Nullable @Size(max = 4_000) String rationale,

            @Schema(description = "Whether an editor vouches for its authenticity.") @Nullable
            Boolean verified,

            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** How one claim bears on another. */
    @Schema(name = "DossierRelation")
    public record RelationMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull @Pattern(regexp = ID) String from,
            @NotNull RelationType type,
            @NotNull @Pattern(regexp = ID) String to,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt)
            implements Recording {}

    /** An editor's decision on two statements. */
    @Schema(name = "DossierRuling")
    public record RulingMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull @Pattern(regexp = ID) String a,
            @NotNull @Pattern(regexp = ID) String b,
            @NotNull RulingKind ruling,
            @Nullable @Size(max = 2_000) String reason,
            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** What a source was asked about a claim. */
    @Schema(
            name = "DossierCommentRequest",
            description = "What a source was asked about a claim, until when, and which statement answers it.")
    public record CommentRequestMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull @Pattern(regexp = ID) String claim,
            @NotNull @Pattern(regexp = ID) String source,
            @NotNull @WorldTimeText String askedAt,
            @NotNull CommentChannel channel,
            @NotNull @WorldTimeText String deadline,
            @Nullable @Size(max = 4_000) String note,

            @Schema(description = "The statement that is the answer; absent: there is none yet.")
            @Nullable
            @Pattern(regexp = ID)
            String answeredBy,

            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** A newsroom's own ratings. */
    @Schema(name = "DossierScale", description = "A newsroom's own ratings, in their order.")
    public record ScaleMember(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Size(max = 200) String name,

            @Nullable @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}")
            String language,

            @Schema(description = "The least true first; absent where they are redacted.")
            @Nullable
            @Size(max = ScaleRating.MOST)
            List<@Valid @NotNull ScaleRating> ratings,

            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** An editor's signed rating of a claim. */
    @Schema(name = "DossierVerdict", description = "An editor's signed rating of a claim.")
    public record VerdictMember(
            @Schema(description = PART_ID) @Nullable @Pattern(regexp = ID)
            String id,

            @NotNull @Pattern(regexp = ID) String claim,
            @NotNull @Pattern(regexp = ID) String scale,

            @Schema(description = "The code of a rating of the scale.") @NotNull @Pattern(regexp = ScaleRating.CODE)
            String rating,

            @Nullable @Size(max = 500) String title,
            @Nullable @Size(max = 4_000) String summary,

            @Nullable @Pattern(regexp = WebAddress.ROUGHLY) @WebAddress
            String url,

            @Nullable @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,10}")
            String language,

            @Nullable @Size(max = 200) String author,
            @Nullable @WorldTimeText String reviewedAt,
            @Nullable @Size(max = 100) List<@NotNull @Size(max = 2_000) String> corrections,

            @Schema(description = "Since when the article is out; absent: it is a draft.") @Nullable @InstantText
            String issuedAt,

            @Schema(description = "How the claim stood then, where it was issued.") @Nullable
            Status stoodAs,

            @Schema(description = "By which policy.") @Nullable @Pattern(regexp = "[a-z0-9-]{1,100}")
            String stoodPolicy,

            @Nullable @InstantText String recordedAt,
            @Nullable @Pattern(regexp = RECORDER) String recordedBy,
            @Nullable @InstantText String withdrawnAt,
            @Nullable @Valid RedactedMember redacted)
            implements Recording {}

    /** That texts of a member were redacted where it comes from. */
    @Schema(
            name = "DossierRedaction",
            description =
                    "That texts of it are gone where it comes from: it is told, and an import makes nothing of it.")
    public record RedactedMember(
            @NotNull @InstantText String at,
            @NotNull @Size(max = 2_000) String reason,
            @NotNull @Size(max = 500) String authority) {}
}
