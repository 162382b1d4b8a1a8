"""The two sides: our program with the demo, and nginx with the same page as a file."""
import contextlib
import http.client
import os
import pathlib
import platform
import re
import socket
import subprocess
import time
import urllib.parse

LONGEST_START = 120  # seconds; the first time the demo is still to be loaded

NGINX = """
worker_processes auto;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    default_type "text/html; charset=utf-8";
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/www;
    }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path, headers=None):
    """Status, headers and body of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    finally:
        connection.close()


def sign_in(port, address, password):
    """The cookies of somebody who signs in as anybody does, with the form of the page."""
    status, headers, page = get(port, "/aanmelden")
    if status != 200:
        raise SystemExit(f"/aanmelden answers {status}")
    cookies = [value.split(";")[0] for value in headers.get_all("Set-Cookie") or []]
    fields = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page.decode()))
    fields |= {"email": address, "wachtwoord": password}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(
        "POST",
        "/aanmelden",
        body=urllib.parse.urlencode(fields),
        headers={
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": "; ".join(cookies),
        },
    )
    answer = connection.getresponse()
    answer.read()
    session = [value.split(";")[0] for value in answer.headers.get_all("Set-Cookie") or []]
    if not session:
        raise SystemExit("nobody could sign in")
    return "; ".join(cookies + session)


def wait_until_it_answers(process, port, path):
    """Seconds until the first answer, whatever it is."""
    began = time.monotonic()
    while time.monotonic() - began < LONGEST_START:
        with contextlib.suppress(OSError, http.client.HTTPException):
            get(port, path)
            return time.monotonic() - began
        if process.poll() is not None:
            raise SystemExit(f"{process.args[0]} stopped with status {process.returncode}")
        time.sleep(0.001)
    raise SystemExit(f"{process.args[0]} does not answer")


@contextlib.contextmanager
def running(arguments, log):
    """A process that is ended when it is no longer needed."""
    with open(log, "ab") as out:
        process = subprocess.Popen([str(part) for part in arguments], stdout=out, stderr=out)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


class Program:
    """Our program on a data folder with the demo in it."""

    def __init__(self, path, folder):
        if not path.exists():
            raise SystemExit(f"{path} has not been built; bin/bench builds it")
        self.path = path
        self.log = folder / "program.log"
        self.data = folder / "data"
        self.data.mkdir()

    @contextlib.contextmanager
    def serving(self, path="/gezond", data=None, verb="demo", options=()):
        """Gives the process, its port, and how long it took to the first answer."""
        port = free_port()
        arguments = [self.path, verb, "--data", data or self.data, "--port", port, *options]
        with running(arguments, self.log) as process:
            yield process, port, wait_until_it_answers(process, port, path)


@contextlib.contextmanager
def nginx(folder, page):
    """nginx with these bytes as its page; gives its port."""
    port = free_port()
    (folder / "www").mkdir(exist_ok=True)
    (folder / "www/page.html").write_bytes(page)
    settings = folder / "nginx.conf"
    settings.write_text(NGINX.format(folder=folder, port=port))
    arguments = ["nginx", "-e", folder / "nginx.log", "-c", settings]
    with running(arguments, folder / "nginx.log") as process:
        wait_until_it_answers(process, port, "/page.html")
        yield port


def resident_mebibytes(pid):
    """The memory that a process holds now."""
    return mebibytes(pid, "VmRSS:")


def highest_mebibytes(pid):
    """The most memory that a process has held."""
    return mebibytes(pid, "VmHWM:")


def mebibytes(pid, word):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith(word):
            return int(line.split()[1]) / 1024
    raise SystemExit("the program has gone")


def machine():
    """What was measured on: the cores, their kind and what else was going on."""
    kind = "unknown"
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            kind = line.split(":", 1)[1].strip()
            break
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, {kind}, Linux {platform.release()}, load {load:.1f} at the end"
