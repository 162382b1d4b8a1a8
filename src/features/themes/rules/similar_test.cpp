#include "base/words.hpp"
#include "features/themes/rules/sentences_test.hpp"
#include "features/themes/rules/similar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace wijkspraak::themes {

namespace {

using Texts = std::vector<std::string_view>;
using Words = std::vector<std::string>;

/// The same comparison written out from its definition: each text with each other, word by word.
class Reference {
public:
    explicit Reference(const Texts& texts)
    {
        for (const auto text : texts) {
            auto& counts = counts_.emplace_back();
            for (const auto& stem : stems_of(text, CommonWords::left_out)) ++counts[stem];
            for (const auto& [stem, count] : counts) ++texts_with_[stem];
        }
    }

    double cosine(std::size_t one, std::size_t other) const
    {
        const auto product = dot(one, other);
        return product == 0 ? 0 : product / std::sqrt(dot(one, one) * dot(other, other));
    }

    std::set<std::string> shared(std::size_t one, std::size_t other) const
    {
        std::set<std::string> stems;
        for (const auto& [stem, count] : counts_[one])
            if (counts_[other].contains(stem)) stems.insert(stem);
        return stems;
    }

private:
    double weight(std::size_t text, const std::string& stem) const
    {
        const auto found = counts_[text].find(stem);
        if (found == counts_[text].end()) return 0;
        const auto texts = static_cast<double>(counts_.size());
        return (1 + std::log(found->second)) * std::log(1 + texts / texts_with_.at(stem));
    }

    double dot(std::size_t one, std::size_t other) const
    {
        double sum = 0;
        for (const auto& [stem, count] : counts_[one])
            sum += weight(one, stem) * weight(other, stem);
        return sum;
    }

    std::vector<std::map<std::string, int>> counts_;
    std::map<std::string, int> texts_with_;
};

} // namespace

TEST_CASE("two residents who ask the same in other words are found, with the words they share")
{
    const Texts texts{
        "Meer bomen langs de Twekkelerweg graag",
        "Het zwembad is te duur",
        "Graag langs de Twekkelerweg een paar bomen",
        "Wanneer gaat de bibliotheek weer open?"};
    const auto pairs = near_duplicates(texts, 0.5);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].one == 0);
    CHECK(pairs[0].other == 2);
    CHECK(pairs[0].score > 0.6);
    CHECK(pairs[0].shared == Words{"bomen", "langs", "twekkelerweg", "graag"});
}

TEST_CASE("texts with the same words score 1, texts without words nothing")
{
    const Texts texts{"Geen mening", "geen MENING!", "", "de het een", "?!"};
    const auto pairs = near_duplicates(texts, 0.1);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].score == doctest::Approx(1));
    CHECK(near_duplicates(Texts{}).empty());
}

TEST_CASE("near-duplicates are exactly those that counting by hand gives, for 200 entries")
{
    const auto entries = Sentences{}.take(200);
    const auto texts = texts_of(entries);
    const Reference reference{texts};
    for (const double least : {0.3, 0.6}) {
        CAPTURE(least);
        std::map<std::pair<std::size_t, std::size_t>, NearDuplicate> found;
        for (auto& pair : near_duplicates(texts, least, 100'000))
            found.insert({
                {pair.one, pair.other},
                pair
            });
        std::size_t expected = 0;
        for (std::size_t other = 0; other < texts.size(); ++other) {
            for (std::size_t one = 0; one < other; ++one) {
                const auto score = reference.cosine(one, other);
                if (score < least) continue;
                ++expected;
                REQUIRE(found.contains({one, other}));
                const auto& pair = found.at({one, other});
                CHECK(pair.score == doctest::Approx(score).epsilon(1e-9));
                CHECK(
                    pair.shared.size() ==
                    std::min<std::size_t>(reference.shared(one, other).size(), 8)
                );
            }
        }
        CHECK(found.size() == expected);
        CHECK(expected > 10);
    }
}

TEST_CASE("of too many pairs the best are given, the same each time")
{
    const auto entries = Sentences{}.take(300);
    const auto texts = texts_of(entries);
    const auto all = near_duplicates(texts, 0.2, 100'000);
    const auto best = near_duplicates(texts, 0.2, 20);
    CHECK(best.size() == 20);
    CHECK(std::equal(best.begin(), best.end(), all.begin()));
    CHECK(best == near_duplicates(texts, 0.2, 20));

    const Texts same(200, "Meer bomen in het park");
    CHECK(near_duplicates(same, 0.6, 50).size() == 50);
    CHECK(near_duplicates(same, 0.6, 50).back().other == 50);
}

TEST_CASE("every entry that says again what another said is found with it")
{
    const auto entries = Sentences{}.take(500);
    std::set<std::size_t> found;
    for (const auto& pair : near_duplicates(texts_of(entries))) {
        CHECK(entries[pair.one].subject == entries[pair.other].subject);
        found.insert(pair.one);
        found.insert(pair.other);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        CAPTURE(entries[i].text);
        if (entries[i].is_repeated) CHECK(found.contains(i));
    }
}

TEST_CASE("a new entry is offered the themes whose words it shares, the likeliest first")
{
    const std::vector<ThemeTexts> themes{
        {"Groen in de wijk",   {"Meer bomen langs de singel", "De plantsoenen zijn kaal"}             },
        {"Parkeren",           {"Te weinig parkeerplaatsen bij de school", "Auto's staan op de stoep"}},
        {"Veilig naar school", {"Een zebrapad bij de school", "Fietspad langs de singel"}             },
        {"Sport",              {}                                                                     }
    };
    const auto likely = likely_themes("Wij willen bomen bij de school en een plantsoen", themes);
    REQUIRE(likely.size() == 3);
    CHECK(likely[0].theme == 0);
    CHECK(likely[0].shared == Words{"plantsoenen", "bomen"});
    CHECK(likely[1].theme == 2);
    CHECK(likely[1].shared == Words{"school"});
    CHECK(likely[0].score > likely[1].score);

    CHECK(likely_themes("Sporten voor ouderen", themes).front().theme == 3);
    CHECK(likely_themes("Zwembad", themes).empty());
    CHECK(likely_themes("", themes).empty());
    CHECK(likely_themes("bomen", {}).empty());
}

TEST_CASE("most entries are offered the theme in which a person would put them")
{
    const auto entries = Sentences{}.take(600);
    std::vector<ThemeTexts> themes(Sentences::subjects);
    for (std::size_t i = 0; i < 300; ++i)
        themes[entries[i].subject].entries.push_back(entries[i].text);
    const ThemeWords words{themes};
    int right = 0;
    for (std::size_t i = 300; i < 600; ++i)
        right += words.likely_for(entries[i].text).front().theme == entries[i].subject ? 1 : 0;
    CHECK(right > 285);
}

TEST_CASE("entries that resemble each other are offered as a group, named after its strongest words"
)
{
    const Texts texts{
        "Meer bomen langs de singel",
        "Zwembad open houden",
        "Bomen langs het kanaal en de singel",
        "Langs de singel ontbreken bomen",
        "Bibliotheek dicht",
        "Zwembad langer open houden",
        "Houd het zwembad open",
        "Hondenpoep"};
    const auto suggested = groups(texts);
    REQUIRE(suggested.size() == 2);
    CHECK(suggested[0].name == "Zwembad, open");
    CHECK(suggested[0].members == std::vector<std::size_t>{1, 5, 6});
    CHECK(suggested[1].members == std::vector<std::size_t>{0, 2, 3});
    CHECK(suggested[1].score > 0.4);
    CHECK(groups(Texts{}).empty());
    CHECK(groups(Texts{"Een", "twee", "park"}).empty());
}

TEST_CASE("suggested groups hold together, hold no entry twice, and are the same each time")
{
    const auto entries = Sentences{}.take(400);
    const auto texts = texts_of(entries);
    const auto suggested = groups(texts);
    CHECK(suggested.size() > 5);
    std::set<std::size_t> seen;
    std::size_t at_home = 0;
    for (const auto& group : suggested) {
        CHECK(group.members.size() >= 3);
        for (const auto member : group.members) {
            CHECK(seen.insert(member).second);
            at_home += entries[member].subject == entries[group.centre].subject ? 1U : 0U;
        }
    }
    CHECK(at_home * 10 > seen.size() * 7);
    CHECK(suggested == groups(texts));
}

} // namespace wijkspraak::themes
