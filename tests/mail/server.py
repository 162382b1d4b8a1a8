#!/usr/bin/python3
"""A mail server for tests, with faults made on purpose; Debian's aiosmtpd does the talking.

Each mail it takes becomes a line of JSON in the record, written before it answers. What it does
wrong is in the name that a mail is for:

    weg@        there is no such mailbox: 550 5.1.1
    vol@        the mailbox is full, each time: 452 4.2.2
    druk@       too busy, the first time: 451
    beleid@     refuses the mail itself: 554 5.7.1
    voor@       hangs up before it has taken the mail, the first time
    na@         takes the mail and hangs up without an answer, the first time
    laat@       answers after a second
"""
import argparse
import asyncio
import json
import logging
import pathlib
import ssl
import subprocess
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult


class Keeper:
    """Takes mail and keeps it, or does what its recipient's name says."""

    def __init__(self, options):
        self.record = open(options.record, "a", buffering=1, encoding="utf-8")
        self.refuses_sender = options.refuse_sender
        self.seen = set()

    def is_first(self, name):
        is_new = name not in self.seen
        self.seen.add(name)
        return is_new

    async def handle_MAIL(self, server, session, envelope, address, options):
        if self.refuses_sender:
            return "550 5.7.1 sender is not ours\r"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.partition("@")[0]
        if name == "weg":
            return f"550 5.1.1 <{address}>: user unknown"
        if name == "vol":
            return "452 4.2.2 mailbox full"
        if name.startswith("druk") and self.is_first(address):
            return "451 4.3.2 too busy now, come back"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def keep(self, envelope):
        text = envelope.original_content.decode("utf-8", "surrogateescape")
        mail = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "mail": text}
        self.record.write(json.dumps(mail) + "\n")

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        name = address.partition("@")[0]
        if name == "beleid":
            return "554 5.7.1 we do not take this kind of mail"
        if name.startswith("voor") and self.is_first(address):
            server.transport.abort()
            return "421 gone"
        self.keep(envelope)
        if name.startswith("na") and self.is_first(address):
            server.transport.abort()
            return "421 gone"
        if name.startswith("laat"):
            await asyncio.sleep(1)
        return "250 2.0.0 kept"


def certificate(folder):
    """A certificate of our own for this machine; gives where it and its key are."""
    paths = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        + ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
        + ["-out", paths[0], "-keyout", paths[1]],
        check=True, capture_output=True,
    )
    return paths


def authenticator(wanted):
    def check(server, session, envelope, mechanism, data):
        given = b":".join([data.login, data.password]).decode()
        return AuthResult(success=given == wanted, handled=given == wanted)

    return check


def read_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", required=True)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--tls", choices=["starttls", "implicit"])
    parser.add_argument("--auth", help="NAME:PASSWORD that is asked for")
    parser.add_argument("--refuse-sender", action="store_true")
    return parser.parse_args()


async def main():
    options = read_options()
    # What it would complain of is what the tests do on purpose.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    keeper = Keeper(options)
    line, secured = {}, None
    if options.tls:
        secured = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        secured.load_cert_chain(*certificate(pathlib.Path(options.record).parent))
    if options.tls == "starttls":
        line |= {"tls_context": secured, "require_starttls": True}
    if options.auth:
        line |= {"authenticator": authenticator(options.auth), "auth_required": True}
        line |= {"auth_require_tls": options.tls == "starttls"}
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(keeper, hostname="localhost", **line),
        "127.0.0.1",
        options.port,
        ssl=secured if options.tls == "implicit" else None,
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
