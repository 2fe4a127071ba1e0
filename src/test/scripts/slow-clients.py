#!/usr/bin/env python3
"""Asks a server that runs on this machine as no good client does, and prints how it fared.

usage: slow-clients.py PORT [PID]    with its process id, processor time is printed, too (Linux)
"""
import json
import os
import socket
import sys
import threading
import time
import urllib.request

PORT = int(sys.argv[1])
PID = sys.argv[2] if len(sys.argv) > 2 else None
QUESTION = "Việt Nam có bao nhiêu dự án đầu tư tại Lào?"


def processor_seconds():
    if PID is None:
        return float("nan")
    with open(f"/proc/{PID}/stat") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def connect(length):
    connection = socket.create_connection(("127.0.0.1", PORT))
    head = f"POST /api/ask HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {length}\r\n"
    connection.sendall(head.encode() + b"Content-Type: application/json\r\n\r\n")
    return connection


def ask(question, leave_after=None):
    body = json.dumps({"question": question[:2000]}).encode()
    with connect(len(body)) as connection:
        connection.sendall(body)
        if leave_after is not None:
            time.sleep(leave_after)
            return "left"
        reply = b""
        while more := connection.recv(65536):
            reply += more
    return reply.split(b" ", 2)[1].decode()


def together(count, pause, *arguments):
    results = {}

    def one():
        status = ask(*arguments)
        results[status] = results.get(status, 0) + 1

    threads = [threading.Thread(target=one) for _ in range(count)]
    for thread in threads:
        thread.start()
        time.sleep(pause)
    for thread in threads:
        thread.join()
    return results


def hostile_questions():
    for part, times in (("dau tu ", 285), ("tháng 1 ", 250), ("Ông A.A.A.", 150)):
        before = processor_seconds()
        status = ask(part * times)
        print(f"{part!r} x {times}: {status}, {processor_seconds() - before:.1f} s of processor time")


def leaving():
    before = processor_seconds()
    together(10, 0, "dau tu " * 285, 0.5)
    time.sleep(10)
    print(f"10 that hang up after 0.5 s: {processor_seconds() - before:.1f} s of processor time")


def many():
    before = processor_seconds()
    results = together(200, 0.0275, QUESTION)
    print(f"200 questions in 5.5 s: {results}, {processor_seconds() - before:.1f} s of processor time")


def slow_bodies():
    slow = [connect(500) for _ in range(246)]
    told = []
    start = time.time()
    sent = start
    while time.time() - start < 40:
        before = time.time()
        urllib.request.urlopen(f"http://127.0.0.1:{PORT}/api/health").read()
        told.append(time.time() - before)
        if time.time() - sent > 5:
            sent = time.time()
            for connection in slow:
                try:
                    connection.sendall(b" ")
                except OSError:
                    pass  # it was refused
        time.sleep(0.2)
    told.sort()
    print(
        f"246 slow bodies: health told {len(told)} times, after {1000 * told[len(told) // 2]:.0f} ms"
        f" in the median, {1000 * told[-1]:.0f} ms at most"
    )


ask(QUESTION)
hostile_questions()
leaving()
time.sleep(60)  # until this client may ask again
many()
slow_bodies()
