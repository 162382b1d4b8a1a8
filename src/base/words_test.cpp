#include "base/words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

namespace wijkspraak {

using Stems = std::vector<std::string>;

TEST_CASE("who looks for a fietspad finds Fietspaden, and een school finds scholen")
{
    CHECK(stems_of("Fietspaden") == stems_of("fietspad"));
    CHECK(stems_of("Méér bomen!") == stems_of("meer boom"));
    CHECK(
        stems_of("Meer fietspaden bij de scholen") == Stems{"mer", "fietspad", "bij", "de", "schol"}
    );
    CHECK(stems_of("gemeentelijke ruïne") == stems_of("GEMEENTELIJK RUINE"));
    CHECK(stems_of("wandelen; wandelt…") == Stems{"wandel", "wandelt"});
}

TEST_CASE("numbers of houses and grades stay whole")
{
    CHECK(stems_of("12b, groep 4e, N18") == Stems{"12b", "groep", "4e", "n18"});
    CHECK(stems_of("7521AB 10.000") == Stems{"7521ab", "10", "000"});
}

TEST_CASE("a word with hyphens is found by its parts and as a whole")
{
    CHECK(stems_of("noord-zuid") == Stems{"noord", "zuid", "noordzuid"});
    CHECK(stems_of("verkeers-veiligheid").back() == stems_of("verkeersveiligheid").front());
    CHECK(stems_of("e‑mail") == Stems{"e", "mail", "email"});
    CHECK(stems_of("covid-19") == Stems{"covid", "19", "covid19"});
    CHECK(stems_of("fiets- en voetpad") == Stems{"fiet", "en", "voetpad"});
    CHECK(stems_of("2025-2030 - of later") == Stems{"2025", "2030", "of", "later"});
}

TEST_CASE("what hangs on an apostrophe is left out")
{
    CHECK(stems_of("foto's van 's avonds, zo’n") == Stems{"foto", "van", "avond", "zo"});
    CHECK(stems_of("'drempels'") == Stems{"drempel"});
}

TEST_CASE("letters with an accent apart and words cut by a soft hyphen are the same words")
{
    CHECK(stems_of("cafe\xCC\x81") == stems_of("café"));
    CHECK(stems_of("speel\xC2\xADplaats") == stems_of("speelplaats"));
}

TEST_CASE("words in another script stay as they are, signs part words")
{
    CHECK(stems_of("площа парк") == Stems{"площа", "парк"});
    CHECK(
        stems_of("5€ park🙂bank “laan” 3×2") == Stems{"5", "park", "bank", "lan", "3", "2"}
    );
}

TEST_CASE("bytes that are no UTF-8 part words and never come out")
{
    CHECK(
        stems_of("park\xFF"
                 "bank\xE2\x82") == Stems{"park", "bank"}
    );
    CHECK(
        stems_of("a\xED\xA0\x80z \xF0\x80\x80\x80 \xF5\x90\x80\x80 \xE0\x80\xAF") == Stems{"a", "z"}
    );
    CHECK(stems_of(std::string_view{"boom\0struik", 11}) == Stems{"bom", "struik"});
    CHECK(stems_of("\xC3").empty());
}

TEST_CASE("of a word that goes on for ever only the beginning counts")
{
    const std::string endless(100'000, 'x');
    CHECK(stems_of(endless + " park") == Stems{std::string(longest_word, 'x'), "park"});
    std::string foreign;
    for (int i = 0; i < 100; ++i) foreign += "площ";
    CHECK(stems_of(foreign).front().size() == longest_word);
    CHECK(stems_of(foreign + "-" + foreign).size() == 3);
}

TEST_CASE("words that say nothing by themselves can be left out")
{
    CHECK(is_common_word("de"));
    CHECK(is_common_word("zullen"));
    CHECK_FALSE(is_common_word("niet"));
    CHECK_FALSE(is_common_word("park"));
    CHECK(stems_of("Eén bank in het park", CommonWords::left_out) == Stems{"bank", "park"});
}

TEST_CASE("the words of an entry stand on one line for the index")
{
    std::string line;
    append_stems(line, "Meer bomen");
    append_stems(line, "");
    append_stems(line, "in het park", CommonWords::left_out);
    CHECK(line == "mer bom park");
}

TEST_CASE("each stem comes with the word that was written")
{
    Stems seen;
    for_each_stem("De Fietspaden", CommonWords::left_out, [&](auto stem, auto word) {
        seen = {std::string{stem}, std::string{word}};
    });
    CHECK(seen == Stems{"fietspad", "fietspaden"});
}

TEST_CASE("a search asks for every word, and for the last one as far as it is typed")
{
    CHECK(
        wanted_words("bomen in het verkeer") ==
        std::vector<WantedWord>{
            {"bom",    ""       },
            {"verker", "verkeer"}
    }
    );
    CHECK(
        wanted_words("bomen speelpl ") ==
        std::vector<WantedWord>{
            {"bom",     ""},
            {"speelpl", ""}
    }
    );
    CHECK(
        wanted_words("noord-zuid") ==
        std::vector<WantedWord>{
            {"noordzuid", "noordzuid"}
    }
    );
    CHECK(
        wanted_words("bomen in") ==
        std::vector<WantedWord>{
            {"bom", ""}
    }
    );
    CHECK(
        wanted_words("het") ==
        std::vector<WantedWord>{
            {"het", "het"}
    }
    );
    CHECK(
        wanted_words("4e") ==
        std::vector<WantedWord>{
            {"4e", ""}
    }
    );
    CHECK(wanted_words("?! ").empty());
}

TEST_CASE("many threads read words at once and see the same")
{
    const auto expected = stems_of("Meer fietspaden bij de scholen");
    std::vector<Stems> seen(4);
    {
        std::vector<std::jthread> threads;
        for (auto& stems : seen) {
            threads.emplace_back([&stems] {
                for (int i = 0; i < 200; ++i) stems = stems_of("Meer fietspaden bij de scholen");
            });
        }
    }
    for (const auto& stems : seen) CHECK(stems == expected);
}

} // namespace wijkspraak
