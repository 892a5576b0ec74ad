import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [390, 1280])
def test_a_leader_asks_and_follows_a_source_without_script(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Spørsmålet ditt").fill("Hvor mange prosent av tiltakene ble gjennomført?")
    page.get_by_role("button", name="Spør").click()
    assert "83 prosent" in page.locator("main").inner_text()
    page.get_by_role("link", name="Plan <script>").click()
    assert page.url.endswith("/kilder/plan#p0")
    assert "83 prosent" in page.locator("#p0").inner_text()
    context.close()


def test_a_leader_asks_on_and_deletes_the_conversation_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Spørsmålet ditt").fill("Hvor mange prosent av tiltakene ble gjennomført?")
    page.get_by_role("button", name="Spør").click()
    begun = page.url
    page.get_by_label("Spørsmålet ditt").fill("Hvem følger opp nye ansatte?")
    page.get_by_role("button", name="Spør").click()
    assert page.url == begun
    page.get_by_text("Hvor mange prosent av tiltakene ble gjennomført?").click()
    assert "83 prosent" in page.locator("details[open]").inner_text()
    page.get_by_role("button", name="Slett samtalen").click()
    response = page.goto(begun)
    assert response
    assert response.status == 404
    context.close()
