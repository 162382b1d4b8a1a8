"""100,000 mails to a local mail server, with the server of the site and its sender killed on the way."""
import collections
import contextlib
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import sys
import time

from bench import sides
from bench.measures import Result

ROOT = pathlib.Path(__file__).resolve().parents[1]
LONGEST = 1800  # seconds
START = 1_772_438_400_000


class MailServer:
    """Debian's aiosmtpd, which writes each mail down before it answers."""

    def __init__(self, folder):
        self.record = folder / "mails.jsonl"
        self.record.touch()
        arguments = ["/usr/bin/python3", ROOT / "tests/mail/server.py", "--record", self.record]
        self.process = subprocess.Popen(
            [str(part) for part in arguments], stdout=subprocess.PIPE, text=True
        )
        self.port = int(self.process.stdout.readline())
        self.counted, self.place = 0, 0

    def count(self):
        """How many mails it has; reads only what came since the last time."""
        with open(self.record, "rb") as record:
            record.seek(self.place)
            new = record.read()
        self.counted += new.count(b"\n")
        self.place += len(new)
        return self.counted

    def wait_for(self, count):
        until = time.monotonic() + LONGEST
        while self.count() < count:
            if time.monotonic() > until:
                raise SystemExit(f"after {LONGEST} s only {self.counted} mails came")
            time.sleep(0.02)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=30)


def put_mailing(database, people):
    """A mailing that has been released, as the office leaves it."""
    with contextlib.closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "insert into message_mailings (kind, language, subject, body, link_path, link_label,"
            " state, drafted_by, drafted_at) values ('nieuws', 'nl', 'Nieuws over uw wijk',"
            " 'Eén antwoord op uw inbreng.', '/trajecten', 'Bekijk het traject', 'vrijgegeven', 1, ?)",
            (START,),
        )
        connection.executemany(
            "insert into message_mailing_recipients (mailing_id, number, address, name)"
            " values (1, ?, ?, 'Bewoner')",
            ((number, f"bewoner{number}@voorbeeld.nl") for number in range(1, people + 1)),
        )


def serve(program, folder, mail_server):
    arguments = [program, "serve", "--data", folder, "--port", "0"]
    arguments += ["--public-url", "https://praat.voorbeeld.nl", "--mail-from", "post@voorbeeld.nl"]
    arguments += ["--mail-server", f"127.0.0.1:{mail_server.port}", "--mail-tls", "geen"]
    with open(folder / "log", "ab") as log:
        return subprocess.Popen([str(part) for part in arguments], stdout=log, stderr=log)


def sender_of(process):
    """The number of the sender that this server started."""
    for task in pathlib.Path(f"/proc/{process.pid}/task").iterdir():
        children = (task / "children").read_text().split()
        if children:
            return int(children[0])
    raise SystemExit("the server has no sender")


def taken(record):
    """How often each mail was taken, by its Message-ID, and for how many addresses."""
    ids, addresses = collections.Counter(), collections.Counter()
    with open(record, encoding="utf-8") as lines:
        for line in lines:
            mail = json.loads(line)
            head = mail["mail"].partition("\r\n\r\n")[0]
            ids[head.partition("Message-ID: ")[2].partition("\r")[0]] += 1
            addresses[mail["to"][0]] += 1
    return ids, addresses


def run(program, folder, people):
    """Seconds, and how many mails were lost and doubled."""
    data = folder / "mail"
    data.mkdir()
    subprocess.run([program, "migrate", "--data", data], check=True, capture_output=True)
    put_mailing(data / "wijkspraak.sqlite", people)
    mail_server = MailServer(data)
    began = time.monotonic()
    first = serve(program, data, mail_server)
    mail_server.wait_for(people // 3)
    first.kill()
    first.wait()
    second = serve(program, data, mail_server)
    mail_server.wait_for(2 * people // 3)
    os.kill(sender_of(second), signal.SIGKILL)
    mail_server.wait_for(people)
    seconds = time.monotonic() - began
    second.terminate()
    second.wait(timeout=60)
    mail_server.stop()
    ids, addresses = taken(mail_server.record)
    lost = people - len(addresses)
    doubled = sum(addresses.values()) - len(addresses)
    repeats = sum(ids.values()) - len(ids)
    return seconds, lost, doubled, repeats


def of_mail(program, folder, people=100_000):
    seconds, lost, doubled, repeats = run(program, folder, people)
    name = f"{people:,} mails, server and sender killed once each"
    return [
        Result(f"{name}: lost", str(lost), asked="0", is_reached=lost == 0),
        Result(
            f"{name}: doubled", str(doubled), f"{repeats} with the same Message-ID", asked="0",
            is_reached=doubled == 0,
        ),
        Result(f"{name}: handed over per second", f"{people / seconds:,.0f}"),
    ]


def main():
    """Alone: bench/mail.py PROGRAM PEOPLE."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="wijkspraak-mail-") as name:
        for result in of_mail(pathlib.Path(sys.argv[1]), pathlib.Path(name), int(sys.argv[2])):
            print(result.name, result.ours, result.limit)


if __name__ == "__main__":
    main()
