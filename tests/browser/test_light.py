"""What a page asks for and does too soon: nothing for the search, or for pictures and figures far below."""

from playwright.sync_api import expect

from figure_page import Figure

# Counts all by which a script can work or make work for later.
WATCH = """
window.work = {};
const watch = (owner, name) => {
  const own = owner[name];
  owner[name] = function (...given) {
    work[name] = (work[name] ?? 0) + 1;
    return own.apply(this, given);
  };
};
watch(JSON, "parse");
for (const name of ["createElement", "createElementNS"]) watch(Document.prototype, name);
for (const name of ["requestAnimationFrame", "setTimeout", "setInterval", "queueMicrotask"]) {
  watch(window, name);
}
"""


def test_a_figure_far_below_costs_nothing(new_page, bare):
    place = bare("below.html")
    page = new_page(place.base)
    page.add_init_script(WATCH)
    page.goto(place.url)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("work") == {}
    page.mouse.wheel(0, 4500)
    Figure(page).mount()
    done = page.evaluate("work")
    assert done["parse"] == 1  # its state is read when it is drawn
    assert done["createElement"] > 10


def test_a_chapter_asks_for_no_search_and_for_no_picture_far_below(new_page, chapter):
    page = new_page(chapter.base)
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(chapter.base)))
    page.goto(chapter.url)
    page.wait_for_load_state("networkidle")
    assert [name for name in asked if "search" in name or "_images" in name] == []
    assert len(asked) <= 14, asked

    picture = page.locator("article img[src*=_images]").first
    height = picture.bounding_box()["height"]
    picture.scroll_into_view_if_needed()
    page.wait_for_function("(img) => img.complete && img.naturalWidth > 0", arg=picture.element_handle())
    assert picture.bounding_box()["height"] == height  # nothing has moved


def test_the_search_is_loaded_where_one_searches(new_page, chapter):
    page = new_page(chapter.base)
    page.goto(chapter.url)
    page.keyboard.press("Control+k")
    field = page.locator("#pst-search-dialog input[name=q]")
    expect(field).to_be_focused()
    field.fill("vanishing")
    with page.expect_request("**/searchindex.js"):
        field.press("Enter")
    page.locator("#search-results li a", has_text="vanishing").first.click()
    page.wait_for_url("**/17_vanishing_gradients.html**")


def test_the_tools_of_a_chapter_work(new_page, chapter):
    """Copy buttons, tooltips and menus: what the joined scripts and the rules that are left serve."""
    page = new_page(chapter.base, permissions=["clipboard-read", "clipboard-write"])
    page.goto(chapter.url)
    cell = page.locator("div.highlight").first
    cell.hover()
    cell.locator("button.copybtn").click()
    expect(cell.locator("button.copybtn.success")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == cell.locator("pre").inner_text().strip()

    menu = page.locator(".dropdown-download-buttons")
    expect(menu.locator(".dropdown-menu")).to_be_hidden()
    menu.locator("button").first.click()
    expect(menu.locator(".dropdown-menu")).to_be_visible()

    page.locator(".theme-switch-button:visible").first.hover()
    tip = page.locator(".tooltip")
    expect(tip).to_be_visible()
    assert tip.evaluate("(tip) => getComputedStyle(tip.querySelector('.tooltip-inner')).backgroundColor") != (
        "rgba(0, 0, 0, 0)"
    )


def test_code_has_colors_of_its_own_in_light_and_in_dark(new_page, chapter):
    """The theme writes those of the dark pages last of all, when the build has ended."""
    colors = []
    for scheme in ("light", "dark"):
        page = new_page(chapter.base, color_scheme=scheme)
        page.goto(chapter.url)
        words = page.locator(".highlight span")
        colors.append(set(words.evaluate_all("words => words.map((word) => getComputedStyle(word).color)")))
    assert all(len(some) >= 3 for some in colors)
    assert colors[0].isdisjoint(colors[1])
