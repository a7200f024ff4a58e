import pytest

from sayso.errors import NotEnglish, NotText
from sayso.reading.language import detect_language, require_english
from sayso.reading.pipeline import read_article
from sayso.records import Article

ENGLISH = "The harbour will stay closed until Friday, the coast guard said, and that is all that is known."
GERMAN = (
    "Der Hafen bleibt bis Freitag geschlossen, teilte die Küstenwache mit. Der Bürgermeister sagte, "
    "die Stadt werde für die Unterkunft der Reisenden aufkommen."
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "German (de)"),
        ("Le port restera fermé jusqu'à vendredi, ont annoncé lundi les gardes-côtes.", "French (fr)"),
        ("Гавань останется закрытой до пятницы, сообщила в понедельник охрана.", "Russian (ru)"),
        ("Порт залишатиметься зачиненим до п'ятниці, повідомила берегова охорона.", "Ukrainian (uk)"),
        ("海岸警卫队星期一表示，港口将关闭至星期五。市长说，该市将支付旅馆房间的费用，直到乘客可以继续旅行为止。",
         "Chinese (zh)"),
    ],
)  # fmt: skip
def test_other_languages_are_named(text, language):
    with pytest.raises(NotEnglish, match=language.replace("(", r"\(").replace(")", r"\)")):
        require_english(text)


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "",
        "Montag",
        "Police: suspect arrested after three shootings in Port Ansel, officers say.",
        "Kim Jong Un, Xi Jinping, Vladimir Putin, Sergei Lavrov, Yuri Ushakov, Kim Yo Jong, Beijing",
        '"' * 10_000,
        "1,234 5,678 " * 100,
        f"{ENGLISH} “{GERMAN}” {ENGLISH}",
    ],
)
def test_english_and_the_undecided_pass(text):
    require_english(text)


def test_detection():
    assert detect_language(ENGLISH) == "en"
    assert detect_language(GERMAN) == "de"
    assert detect_language("Reuters") is None


def test_plain_english_never_loads_the_model(monkeypatch):
    monkeypatch.setattr("sayso.reading.language._rank", lambda _: pytest.fail("asked the model"))
    require_english(ENGLISH)
    require_english("Trams to the bridge stop from Monday, a driver wrote with some regret.")


def test_half_a_surrogate_pair_is_no_text():
    with pytest.raises(NotText, match="surrogate"):
        read_article(Article("Ruiz said \ud800 no."))
