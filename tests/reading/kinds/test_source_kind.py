import pytest

from sayso.reading.pipeline import read_article
from sayso.records import ActorKind, Article
from tests.reading.kinds.marked import read


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("The ministry", "state_body"),
        ("Police", "state_body"),
        ("A senior Western diplomat", "state_body"),
        ("Ukrainian officials", "state_body"),
        ("South Korean, Ukrainian and Western officials", "state_body"),
        ("The Norwegian government", "state_body"),
        ("Norway", "state_body"),
        ("The foreign ministry's spokesman", "state_body"),
        ("A spokeswoman for the campaign", "organisation"),
        ("A spokesman for the army", "military"),
        ("A NATO official", "international_body"),
        ("An official familiar with the talks, who asked for quiet,", "state_body"),
        ("The United Nations", "international_body"),
        ("The International Seabed Authority", "international_body"),
        ("The United Nations Office of the High Commissioner for Ports", "international_body"),
        ("Campaign officials", "organisation"),
        ("The Harbour Workers Union", "organisation"),
        ("The CIA", "intelligence_service"),
        ("South Korea's National Intelligence Service", "intelligence_service"),
        ("Intelligence officials", "intelligence_service"),
        ("The army", "military"),
        ("The World Health Organisation", "international_body"),
        ("Radio Free Asia", "media"),
        ("Reuters", "media"),
        ("The state agency TASS", "media"),
        ("The Harbour Gazette", "media"),
        ("WKRP", "media"),
        ("A court filing", "document"),
        ("A new poll", "document"),
        ("The report", "document"),
        ("Economists", "expert"),
        ("A bystander", "witness"),
        ("Voters", "crowd"),
        ("Twelve percent", "crowd"),
        ("A majority of voters", "crowd"),
        ("Critics", "crowd"),
        ("A voter", "person"),
        ("Her mother", "person"),
        ("A Congress spokesman", "organisation"),
        ("The local military command", "military"),
        ("The Tolm State Police Command", "state_body"),
        ("The GUR", "intelligence_service"),
        ("Sources", "person"),
    ],
)
def test_the_head_of_the_source_decides(source: str, kind: str) -> None:
    (statement,) = read(f"{{{source}}} <said> [the bridge was safe].")
    assert statement.source_kind == kind


@pytest.mark.parametrize(
    ("introduction", "kind"),
    [
        ("Ana Ruiz, an economist at Oak College", "expert"),
        ("Ana Ruiz, director of the Institute for Bridges at Oak University", "expert"),
        ("Ana Ruiz, a spokeswoman for the Ministry of Ports", "state_body"),
        ("Ana Ruiz, deputy division head of Port Science", "person"),
        ("U.N. Secretary-General Ana Ruiz", "person"),
        ("WHO Director-General Ana Ruiz", "person"),
        ("Campaign spokeswoman Ana Ruiz", "organisation"),
        ("Gazette reporter Ana Ruiz", "media"),
        ("CNN's Ana Ruiz", "media"),
        ("Judge Ana Ruiz", "state_body"),
        ("Coroner Ana Ruiz", "state_body"),
        ("Army Col. Ana Ruiz", "military"),
        ("Spokesman Maj. Ana Ruiz", "military"),
        ("Ana Ruiz, a palaeontologist at Oak College", "expert"),
        ("Retired Army Col. Ana Ruiz", "person"),
        ("Police Sgt. Ana Ruiz", "state_body"),
        ("Chief executive officer Ana Ruiz", "person"),
        ("Attorney General Ana Ruiz", "person"),
        ("President Ana Ruiz", "person"),
        ("Foreign policy aide Ana Ruiz", "person"),
    ],
)
def test_a_name_speaks_for_what_its_bearer_is(introduction: str, kind: str) -> None:
    ruiz: dict[str, tuple[ActorKind, list[str]]] = {"Ana Ruiz": ("person", ["Ruiz"])}
    later = read(f"{introduction}, arrived at noon.", "{Ruiz} <said> [the bridge was safe].", actors=ruiz)
    assert later[0].source_kind == kind


def test_a_description_takes_the_kind_of_what_it_stands_for() -> None:
    alliance: dict[str, tuple[ActorKind, list[str]]] = {"NATO": ("organisation", ["the alliance"])}
    (statement,) = read("NATO met. ", "There {the alliance} <said> [it would act].", actors=alliance)
    assert statement.source_kind == "international_body"


@pytest.mark.parametrize("cue", ["tweeted", "wrote on Facebook"])
def test_words_in_a_post(cue: str) -> None:
    (statement,) = read(f"{{Ruiz}} <{cue}>: [“The bridge is safe.”]")
    assert statement.source_kind == "social_post"


def test_a_body_is_what_the_article_says_it_is() -> None:
    reading = read_article(Article("The military intelligence agency HUR-V said the bridge was gone."))
    assert [s.source_kind for s in reading.statements] == ["intelligence_service"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The union's general secretary, Dev Rao, said the bridge was gone.", "person"),
        ("Chief security officer Priya Anand said the bridge was gone.", "person"),
        ("The bridge was gone, said Raul Benko, who teaches politics at the University of Sena.", "expert"),
        ("HFD said the bridge was gone.", "state_body"),
    ],
)
def test_titles_that_mislead(sentence: str, kind: str) -> None:
    assert [s.source_kind for s in read_article(Article(sentence)).statements] == [kind]


def test_a_spokesperson_without_a_body_speaks_for_the_one_before() -> None:
    found = read(
        "{The Harbour Ministry} <rejects> [that].",
        "[“We act,”] {a spokesperson} <said>.",
        actors={"Harbour Ministry": ("organisation", ()), "a spokesperson": ("person", ())},
    )
    assert [one.source_kind for one in found] == ["state_body", "state_body"]
    found = read(
        "{The Harbour Ministry} <rejects> [that].",
        "[“We act,”] {a company spokesman} <said>.",
        actors={"Harbour Ministry": ("organisation", ()), "a company spokesman": ("person", ())},
    )
    assert found[1].source_kind == "organisation"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("A spokesman for the disaster management authority", "state_body"),
        ("The U.S. Geological Survey", "state_body"),
        ("A spokeswoman for the police union", "organisation"),
    ],
)
def test_the_last_noun_is_the_body(source: str, kind: str) -> None:
    (statement,) = read(f"{{{source}}} <said> [the bridge was safe].")
    assert statement.source_kind == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Save the Harbours", "organisation"),
        ("Halvorsen Marine", "organisation"),
        ("Azov Brigade", "military"),
        ("General Staff", "military"),
    ],
)
def test_a_named_body_is_one_whatever_its_words_are(name: str, kind: str) -> None:
    (one,) = read(f"{{{name}}} <said> [it was safe].", actors={name: ("organisation", ())})
    assert (one.source_kind, one.identification) == (kind, "named")


def test_what_is_said_on_social_media_stands_in_a_post() -> None:
    (one,) = read("{Ruiz} <said> in an update on social media [that it was safe].")
    assert (one.source_kind, one.route) == ("social_post", "public")


def test_told_me_is_told_to_this_outlet() -> None:
    (one,) = read("{Ruiz} <tells> me [she walked].")
    assert one.route == "to_this_outlet"


def test_a_korean_name_identifies() -> None:
    (one,) = read("{Rep. Lim Seong-gwon of the ruling party} <said> [it was over].")
    assert one.identification == "named"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A police force has asked lawyers to look into the matter.", "state_body"),
        ("Varnia's Daily Nation said on its website that the attack occurred early in the morning.", "media"),
        ("The governor of Mand county, Capt. Ali Rosen, said six people had died.", "person"),
        ("The airliner landed in a field. Capt. Ben Holt said both engines had failed.", "person"),
        ("Troops held the hill. Capt. Ben Holt said the army had lost two men.", "military"),
        ("Tolm County Sheriff David Rhode said the road was closed.", "state_body"),
        ("MEA spokesperson Vikram Sen said the programme was open.", "state_body"),
    ],
)
def test_kinds_that_real_copy_showed(text: str, kind: str) -> None:
    assert [one.source_kind for one in read_article(Article(text)).statements] == [kind]


def test_a_surname_that_is_a_word_for_a_body_names_a_person() -> None:
    reading = read_article(
        Article('Velmar chief executive John T. Chambers offered a forecast. "We see it," Mr. Chambers said.')
    )
    spoken = reading.statements[-1]
    assert (spoken.source_kind, spoken.identification) == ("person", "named")


def test_a_member_of_parliament_by_name_speaks_for_herself() -> None:
    reading = read_article(Article("A parliament committee member, Lina Sorvik, said it rained."))
    assert reading.statements[0].source_kind == "person"


def test_a_service_is_known_with_its_country() -> None:
    reading = read_article(Article("The Security Service of Ukraine (SBU) said that it rained."))
    assert reading.statements[0].source_kind == "intelligence_service"
