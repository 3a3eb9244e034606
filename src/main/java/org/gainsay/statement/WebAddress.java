package org.gainsay.statement;

/**
 * What an address in a record may be. Nobody here fetches it, but people click on it: so nothing in it runs, shows
 * another address than it leads to, or carries somebody's password.
 */
public final class WebAddress {

    /** At most so many characters. */
    public static final int LONGEST = 2_000;

    /** What is not seen, or moves what stands beside it. */
    private static final String UNSEEN = "\\s\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u061c\\u180e\\u200b-\\u200f"
            + "\\u2028-\\u202f\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb";

    private static final String NAME = "[^" + UNSEEN + "/?#@:%\\\\\\[\\]<>\"^`{|}]+";

    /** http or https, a host, perhaps a port, and no user. */
    public static final String PATTERN =
            "https?://(" + NAME + "|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?([/?#][^" + UNSEEN + "\\\\]*)?";

    /** What to do. */
    public static final String MESSAGE =
            "Give an http or https address with a host, and without a user, spaces and control characters.";

    private WebAddress() {}
}
