"""Uses `liaison serve` in headless Chromium as a person would: search, open, click, filter, read, ask, add articles.

Usage: check-browser.py PROGRAM ARTICLES [SCREENSHOT_FOLDER]
Exit status: 0 all checks hold (or Chromium is not installed, which is said), 1 one does not.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import unquote

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

HOSTILE = "<script>window.stolen=1</script>"
ARTICLE = f"""Sonatrach et Gazprom ont signé un accord de partenariat à Alger le 8 septembre 2025.
La société {HOSTILE} « Zorglub & Fils » proteste. Le groupe ENI a acquis une part de Sonelgaz.
"""
failures = []
checks = 0


def check(holds, what):
    global checks
    checks += 1
    print(("  ok    " if holds else "  WRONG ") + what, flush=True)
    if not holds:
        failures.append(what)


@contextmanager
def server(program, store):
    process = subprocess.Popen(
        [program, "serve", "--store", store, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        yield re.search(r"http://[^ ]*:\d+", process.stdout.readline()).group(0)
    finally:
        start = time.monotonic()
        process.send_signal(signal.SIGTERM)
        try:
            check(process.wait(timeout=15) == 0, f"ends on SIGTERM with status 0, in {time.monotonic() - start:.1f} s")
        except subprocess.TimeoutExpired:
            process.kill()
            check(False, "ends on SIGTERM")


def browser(chromium, profile, size="1500,1050", dark=False, script=True):
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
                     "--force-device-scale-factor=1", "--lang=fr", f"--window-size={size}", f"--user-data-dir={profile}"):
        options.add_argument(argument)
    if dark:
        options.add_argument("--blink-settings=preferredColorScheme=0")
    preferences = {"intl.accept_languages": "fr"}
    if not script:
        preferences["profile.managed_default_content_settings.javascript"] = 2
    options.add_experimental_option("prefs", preferences)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.set_page_load_timeout(30)
    return driver


class Reader:
    """A person at a browser."""

    def __init__(self, driver, address, shots):
        self.driver, self.address, self.shots = driver, address, shots

    def go(self, path):
        self.driver.get(self.address + path)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.wait(lambda: self.all(selector)[:1], selector)[0]

    def wait(self, condition, what, seconds=10):
        return WebDriverWait(self.driver, seconds, 0.05).until(lambda _: condition(), f"waited for {what}")

    def settled(self):
        self.wait(lambda: "busy" not in self.one("body").get_attribute("class"), "the page to settle")

    def shoot(self, name):
        if self.shots:
            self.driver.save_screenshot(str(self.shots / f"{name}.png"))

    def path(self):
        return unquote(self.driver.current_url.removeprefix(self.address))

    def text(self):
        return self.one("main").text

    def complaints(self):
        """What the browser complains of: blocked styles and scripts, errors of the script, missing files."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def follow_the_map(reader):
    """From the first page to a sentence in its article."""
    reader.go("/")
    box = reader.one("#search")
    box.send_keys("sonat")
    names = reader.wait(
        lambda: [option.get_attribute("value") for option in reader.all("header datalist option")], "suggestions")
    check("Sonatrach" in names, "names are suggested while one types")
    reader.shoot("home")
    box.send_keys(Keys.ENTER)
    reader.wait(lambda: reader.path().startswith("/search?q=sonat"), "the results")
    check("Passages pour" in reader.text() or "Sonatrach" in reader.text(), "the search finds the actor")
    reader.shoot("search")
    reader.one(".results .actor a").click()
    reader.wait(lambda: reader.path().startswith("/actor/company/sonatrach"), "the actor's page")
    check(reader.one("h1").text == "Sonatrach" and len(reader.all(".tie blockquote")) >= 3, "the actor's page quotes sentences")
    reader.shoot("actor")

    reader.one(".actor-head .primary").click()
    reader.wait(lambda: reader.path() == "/map?actor=company/sonatrach", "the map")
    reader.driver.execute_script("window.sameDocument = true")
    nodes = len(reader.all("svg .node, svg .actor"))
    check(nodes >= 4, f"the map shows the actor and its neighbours ({nodes})")
    neighbour = next(a for a in reader.all("a.map-link") if "ouvrir ses liens" in a.get_attribute("aria-label"))
    name = neighbour.get_attribute("aria-label").split(" : ")[0]
    neighbour.click()
    reader.wait(lambda: reader.path().count("actor=") == 2, "the neighbour to open")
    reader.settled()
    check(reader.driver.execute_script("return window.sameDocument === true"), "a click opens a neighbour without loading a new page")
    check(name in reader.one("#panel").text, "the neighbour's card stands beside the map")
    check(reader.driver.execute_script("return document.activeElement.id") == "panel", "the keyboard goes on in the panel")
    check(reader.one("#announcement").get_attribute("textContent") == "Page mise à jour", "the change is announced")
    reader.shoot("map-opened")

    tie = next(a for a in reader.all("a.map-link") if "lire les phrases" in a.get_attribute("aria-label"))
    reader.driver.execute_script("arguments[0].querySelector('.map-target').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, view: window}))", tie)
    reader.wait(lambda: "tie=" in reader.path(), "the tie")
    reader.settled()
    sentence = reader.one("#panel .quote")
    words = sentence.text.strip("« »")
    sentence.click()
    reader.wait(lambda: "passage=" in reader.path(), "the passage")
    reader.settled()
    mark = reader.one("#panel mark")
    shown = "".join(piece.text + " " for piece in reader.all("#panel mark"))
    check(re.sub(r"\W", "", words)[:40] in re.sub(r"\W", "", shown), "the sentence is marked in its article")
    check(reader.driver.execute_script(
        "const box = arguments[0].closest('.article-text').getBoundingClientRect(), mark = arguments[0].getBoundingClientRect();"
        "return mark.top >= box.top - 1 && mark.bottom <= box.bottom + 1", mark), "the marked sentence is in view")
    reader.shoot("map-evidence")

    shared = reader.path()
    for _ in range(2):
        reader.driver.back()
        reader.settled()
    reader.wait(lambda: "tie=" not in reader.path(), "to go back")
    check(reader.path().count("actor=") == 2, "the browser goes back step by step")
    reader.go(shared)
    check("mark" in reader.one("#panel").get_attribute("innerHTML"), "the address alone brings the same state back")


def filter_the_map(reader):
    reader.go("/map?actor=Algérie")
    before = len(reader.all(".tie-list tbody tr"))
    reader.one(".filters summary").click()
    reader.one("input[name=type][value=signsWith]").click()
    reader.one(".filter-form button[type=submit]").click()
    reader.wait(lambda: "type=signsWith" in reader.path(), "the filter")
    reader.settled()
    after = len(reader.all(".tie-list tbody tr"))
    check(0 < after < before, f"a filter narrows the map ({before} to {after} relations)")
    check(reader.one(".filters").get_attribute("open") is not None, "the filters stay open")
    reader.shoot("map-filtered")
    reader.one(".filter-form a.button").click()
    reader.wait(lambda: "type=" not in reader.path(), "the filter to go")
    reader.settled()
    bars = reader.all(".timeline a.year")
    check(len(bars) >= 2, f"the time line has a bar a year ({len(bars)})")
    reader.driver.execute_script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, view: window}))", bars[-1])
    reader.wait(lambda: "since=" in reader.path() and "until=" in reader.path(), "the year")
    reader.settled()
    check(len(reader.all(".timeline a.chosen")) == 1, "a bar chooses its year")
    handle = reader.one(".slider input")
    for _ in range(3):
        handle.send_keys(Keys.ARROW_LEFT)
        reader.settled()
        handle = reader.one(".slider input")
    check(re.search(r"since=\d{4}-\d{2}", reader.path()) is not None, "the slider moves the period by months, by keyboard too")
    reader.one(".zoom button:nth-child(2)").click()
    check("zoomed" in reader.one("#map-frame").get_attribute("class"), "the map is enlarged")


def ask_and_connect(reader):
    reader.go("/")
    reader.one("#question").send_keys("Qui possède des parts dans le Groupement Bir Seba ?", Keys.ENTER)
    reader.wait(lambda: reader.path().startswith("/ask"), "the answer")
    check("liaison " in reader.one("main").text or reader.all("[role=alert]"), "a question is answered with its command, or not understood aloud")
    reader.shoot("ask")
    reader.go("/path")
    reader.one("input[name=from]").send_keys("Sonatrach")
    reader.one("input[name=to]").send_keys("VNG", Keys.ENTER)
    reader.wait(lambda: "to=VNG" in reader.path(), "the path")
    check(len(reader.all(".hops blockquote")) >= 1 and len(reader.all("svg a.map-link")) >= 3, "a path shows its steps, sentences and a picture")
    reader.shoot("path")
    for page in ("rank", "groups", "articles"):
        reader.go("/" + page)
        reader.shoot(page)
        check(len(reader.all("main a")) > 5, f"{page}: a list with links")


def add_articles(reader, folder):
    path = Path(folder) / "dépêche-zorglub.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    (Path(folder) / "image.png").write_bytes(b"\x89PNG\r\n")
    reader.go("/upload")
    reader.one("#files").send_keys(f"{path}\n{Path(folder) / 'image.png'}")
    reader.shoot("upload")
    reader.one(".upload-form button").click()
    reader.wait(lambda: reader.all(".outcome"), "the upload", seconds=60)
    check("dépêche-zorglub" in reader.text() and "image.png" in reader.text(), "an article is added, a picture left out with a reason")
    reader.shoot("upload-done")
    reader.one(".outcome li a").click()
    reader.wait(lambda: reader.all(".article-text"), "the new article")
    check(HOSTILE in reader.one(".article-text").text, "markup in an article is shown as text")
    reader.shoot("article")
    reader.go("/map?actor=Gazprom")
    check(reader.driver.execute_script("return window.stolen") is None, "and never runs")
    check("Sonatrach" in reader.one("main").text, "what it states is on the map at once")


def comfort(reader):
    """Language, dark mode, keyboard."""
    ground = "return getComputedStyle(document.body).backgroundColor + getComputedStyle(document.querySelector('.ground')).fill"
    reader.go("/map?actor=Sonatrach")
    light = reader.driver.execute_script(ground)
    reader.one("#theme").click()
    dark = reader.driver.execute_script(ground)
    check(light != dark and "255, 255, 255" not in dark, "the button turns page and map dark")
    reader.go("/map?actor=Sonatrach")
    check(reader.driver.execute_script(ground) == dark, "dark mode is kept")
    reader.one("a.map-link").click()
    reader.settled()
    check(reader.driver.execute_script(ground) == dark, "and holds for a map that was put in place")
    reader.shoot("map-dark")
    reader.one("#theme").click()
    reader.go("/")
    body = reader.one("body")
    body.send_keys(Keys.TAB)
    check(reader.driver.execute_script("return document.activeElement.className") == "skip", "the first tab leads to the skip link")
    reader.driver.switch_to.active_element.send_keys(Keys.ENTER)
    check(reader.path().endswith("#content"), "the skip link leads to the content")
    reader.one(".settings a[hreflang=en]").click()
    reader.wait(lambda: "lang=en" in reader.path(), "English")
    check("Best connected" in reader.text(), "the page speaks English")
    reader.one("main .actors a").click()
    reader.wait(lambda: "/actor/" in reader.path(), "an actor")
    check(reader.path().endswith("lang=en"), "and keeps doing so")


def accessibility(reader):
    """Rules of axe-core, where its package is installed."""
    try:
        from axe_selenium_python import Axe
    except ImportError:
        print("  skipped: axe-selenium-python is not installed")
        return
    for path in ("/", "/search?q=gaz", "/actor/company/sonatrach", "/map?actor=Sonatrach&select=company/sonatrach",
                 "/map?tie=company/sonatrach~company/vng", "/path?from=Sonatrach&to=VNG", "/rank", "/groups", "/articles",
                 "/upload", "/ask?q=Qui+dirige+Sonatrach+%3F", "/nowhere"):
        for dark in (False, True):
            reader.go(path)
            reader.driver.execute_script("localStorage.setItem('theme', arguments[0]); theme.apply()", "dark" if dark else "light")
            for box in reader.all("details"):
                reader.driver.execute_script("arguments[0].open = true", box)
            axe = Axe(reader.driver)
            axe.inject()
            found = [f"{item['id']} ({item['impact']}, {len(item['nodes'])}: {item['nodes'][0]['html'][:140]})"
                     for item in axe.run()["violations"]]
            check(not found, f"axe-core {path} {'dark' if dark else 'light'}" + (": " + "; ".join(found) if found else ""))
    reader.driver.execute_script("localStorage.removeItem('theme')")


def without_script(reader):
    reader.go("/search?q=sonatrach")
    reader.one(".results .actor a").click()
    reader.one(".actor-head .primary").click()
    neighbour = next(a for a in reader.all("a.map-link") if "ouvrir" in a.get_attribute("aria-label"))
    neighbour.click()
    reader.wait(lambda: reader.path().count("actor=") == 2, "the neighbour to open")
    check(True, "without JavaScript a neighbour opens by its link")
    reader.one(".filters summary").click()
    reader.one("input[name=since]").send_keys("2024")
    reader.one(".filter-form button[type=submit]").click()
    reader.wait(lambda: "since=2024" in reader.path() and reader.path().count("actor=") == 2, "the filter")
    check(True, "and the filters work by their form")
    check(not reader.all(".slider") and not reader.all("#theme:not([hidden])"), "what needs JavaScript is not there")


def narrow(reader):
    for path in ("/", "/actor/company/sonatrach", "/map?actor=Sonatrach&select=company/sonatrach", "/article/pont-sidi-rezig",
                 "/path?from=Sonatrach&to=VNG", "/upload", "/rank"):
        reader.go(path)
        width = reader.driver.execute_script("return [document.scrollingElement.scrollWidth, innerWidth]")
        check(width[0] <= width[1], f"narrow {path} does not run out of the window ({width[0]} of {width[1]})")
        reader.shoot("narrow-" + (re.sub(r"\W+", "-", path.split("?")[0]).strip("-") or "home"))


def main():
    program, articles = sys.argv[1], sys.argv[2]
    shots = Path(sys.argv[3]) if len(sys.argv) > 3 else None
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if not chromium or not shutil.which("chromedriver"):
        print("skipped: no chromium with chromedriver is installed (apt-get install chromium chromium-driver)")
        return
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="liaison-browser-") as folder:
        store = os.path.join(folder, "press.sqlite")
        subprocess.run([program, "build", articles, "--store", store, "--no-progress"], check=True)
        with server(program, store) as address:
            for name, setting, steps in (
                ("desk", {}, (follow_the_map, filter_the_map, ask_and_connect, lambda r: add_articles(r, folder), comfort, accessibility)),
                ("no-script", {"script": False}, (without_script,)),
                ("narrow", {"size": "500,900"}, (narrow,)),
            ):
                print(f"== {name}", flush=True)
                driver = browser(chromium, os.path.join(folder, name), **setting)
                reader = Reader(driver, address, shots)
                try:
                    for step in steps:
                        try:
                            step(reader)
                        except Exception as error:  # The other steps go on.
                            check(False, f"{getattr(step, '__name__', 'step')}: {type(error).__name__} {(str(error).splitlines() or [''])[0]}")
                            reader.shoot("failed-" + getattr(step, "__name__", "step"))
                    found = [text for text in reader.complaints() if "404" not in text]
                    check(not found, "the browser's console has no complaint" + (": " + " | ".join(found[:5]) if found else ""))
                finally:
                    driver.quit()
    print(f"{checks - len(failures)} of {checks} checks hold")
    for failure in failures:
        print("WRONG: " + failure)
    sys.exit(1 if failures else 0)


main()
