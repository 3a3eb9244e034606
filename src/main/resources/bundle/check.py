#!/usr/bin/env python3
"""Checks an evidence bundle without the service that made it, and without any library.

    python3 check.py [--key KEY] [FOLDER]

FOLDER is where the bundle was unpacked; the folder of this script if absent. KEY is the ledger's public key, as the
newsroom publishes it (GET /api/v1/journal/key): without it, the key that came with the bundle is used, and whoever
made the bundle may have made that as well. Ends with 0 if all holds, and with 1 where something does not.
"""
import base64
import hashlib
import json
import os
import re
import sys

MANIFEST = "MANIFEST.txt"
BUNDLE = "/bundle"


class Broken(Exception):
    """Something does not hold."""


# Ed25519, RFC 8032 section 5.1.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def recover(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


def point(encoded):
    number = int.from_bytes(encoded, "little")
    return recover(number & (2**255 - 1), number >> 255)


def add(one, other):
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, of):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, of)
        of = add(of, of)
        scalar >>= 1
    return total


BASE = recover(4 * pow(5, P - 2, P) % P, 0)


def signed(key, text, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    public, commitment = point(key), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if public is None or commitment is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % ORDER
    left, right = times(s, BASE), add(commitment, times(h, public))
    return not ((left[0] * right[2] - right[0] * left[2]) % P or (left[1] * right[2] - right[1] * left[2]) % P)


# Signed notes, https://c2sp.org/signed-note.
def decoded(text, what):
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise Broken(what + " is no base64")


def raw_key(text):
    parts = text.strip().split("+", 2)
    typed = decoded(parts[2], "the key") if len(parts) == 3 else b""
    if len(typed) != 33 or typed[0] != 1 or key_id(parts[0], typed[1:]).hex() != parts[1]:
        raise Broken("this is no key: NAME+ID+KEY is expected, of an Ed25519 key")
    return parts[0], typed[1:]


def key_id(name, raw):
    return hashlib.sha256(name.encode() + b"\n\x01" + raw).digest()[:4]


def opened(note, name, raw, what):
    """The text of a note that the key has signed under a name. It has that signature and nothing else below it."""
    text, blank, below = note.rpartition(b"\n\n")
    start = "\u2014 {} ".format(name).encode()
    if not blank or not below.startswith(start) or not below.endswith(b"\n") or below.count(b"\n") != 1:
        raise Broken(what + " is not signed by " + name)
    encoded = below[len(start):-1].decode("ascii", "replace")
    signature = decoded(encoded, "the signature of " + what)
    if base64.b64encode(signature).decode() != encoded:
        raise Broken("the signature of " + what + " is not written as it should be")
    text += b"\n"
    if signature[:4] != key_id(name, raw) or not signed(raw, text, signature[4:]):
        raise Broken(what + " is not signed by " + name)
    return text.decode("utf-8")


# The journal's tree, RFC 9162 section 2.1.
def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def leaf(entry):
    form = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(b"\x00" + form.encode("utf-8")).digest()


def root(first, position, size, path):
    if not 0 <= position < size:
        return None
    fn, sn, at = position, size - 1, first
    for step in path:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            at = node(step, at)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            at = node(at, step)
        fn, sn = fn >> 1, sn >> 1
    return at if sn == 0 else None


def read(folder, name):
    try:
        with open(os.path.join(folder, *name.split("/")), "rb") as file:
            return file.read()
    except OSError:
        raise Broken(name + " is missing")


def listed(folder):
    for at, _, names in os.walk(folder):
        for name in names:
            yield os.path.relpath(os.path.join(at, name), folder).replace(os.sep, "/")


def check_files(folder, name, raw):
    """That all files are those that were signed for, and that there are no others."""
    lines = opened(read(folder, MANIFEST), name, raw, MANIFEST).split("\n")
    if lines[0] != name:
        raise Broken(MANIFEST + " is of another key")
    files = {}
    for line in lines[1:-1]:
        match = re.fullmatch(r"([0-9a-f]{64})  ([A-Za-z0-9./-]+)", line)
        if match:
            files[match.group(2)] = match.group(1)
    for path, digest in sorted(files.items()):
        if hashlib.sha256(read(folder, path)).hexdigest() != digest:
            raise Broken(path + " is not the file that was signed for")
    for path in sorted(listed(folder)):
        if path not in files and path != MANIFEST:
            raise Broken(path + " does not belong to the bundle")
    return files


def check_log(folder, path, raw):
    """That all entries are in the log whose checkpoint was signed; answers the records that they are about."""
    log = json.loads(read(folder, path))
    name, own = raw_key(log["key"])
    if own != raw:
        raise Broken(path + " was signed with another key")
    text = opened(log["checkpoint"].encode("utf-8"), name, raw, "the checkpoint in " + path)
    origin, size, top = text.split("\n")[:3]
    if origin != name or int(size) != log["size"]:
        raise Broken("the checkpoint in " + path + " is of another log")
    for proven in log["entries"]:
        path_up = [decoded(step, "a proof") for step in proven["hashes"]]
        if root(leaf(proven["entry"]), proven["position"], log["size"], path_up) != decoded(top, "the root"):
            raise Broken("entry " + proven["entry"]["id"] + " is not in the log of " + name)
    print("in the log {} of {} entries: {} entries".format(name, size, len(log["entries"])))
    return {proven["entry"]["record"] for proven in log["entries"]}


def named(member):
    """The ids of all records in the dossier, those inside of others too."""
    if isinstance(member, list):
        for each in member:
            yield from named(each)
    elif isinstance(member, dict):
        if "id" in member:
            yield member["id"]
        for each in member.values():
            yield from named(each)


def check(folder, key):
    own = read(folder, "key.txt").decode("utf-8", "replace")
    name, raw = raw_key(own)
    if key is not None and raw != raw_key(key)[1]:
        raise Broken("the bundle comes with another key than yours")
    files = check_files(folder, name + BUNDLE, raw)
    print("as signed by {}: {} files".format(name + BUNDLE, len(files)))
    journalled = set()
    for path in sorted(files):
        if re.fullmatch(r"journal/[a-z]+\.json", path):
            journalled |= check_log(folder, path, raw)
    dossier = json.loads(read(folder, "dossier.json"))
    records = json.loads(read(folder, "records.json"))
    for born in named({kind: members for kind, members in dossier.items() if kind != "asOf"}):
        if records.get(born) not in journalled:
            raise Broken("the journal has no entry of " + born)
    print("in the journal: all {} records of the dossier".format(len(records)))
    if dossier["asOf"]["digest"] != json.loads(read(folder, "corroboration.json"))["digest"]:
        raise Broken("the corroboration is not the one of the dossier")
    print("of one state: the dossier and the corroboration")
    if key is None:
        print("The key came with the bundle. Compare it with the one that the newsroom publishes:\n" + own.strip())


def main(arguments):
    key = None
    if arguments[:1] == ["--key"] and len(arguments) > 1:
        key, arguments = arguments[1], arguments[2:]
    folder = arguments[0] if arguments else os.path.dirname(os.path.abspath(__file__))
    try:
        check(folder, key)
    except Broken as broken:
        print("BROKEN: {}".format(broken))
        return 1
    except (AttributeError, KeyError, TypeError, ValueError, IndexError) as unreadable:
        print("BROKEN: something cannot be read: {!r}".format(unreadable))
        return 1
    print("ALL HOLDS")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
