#include "base/words.hpp"

#include "base/plain.hpp"
#include "base/utf8.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <new>

namespace wijkspraak {

namespace {

constexpr std::size_t shortest_prefix = 3; ///< in bytes; less would find half of all texts

/// In the order of the alphabet.
constexpr auto common_words = std::to_array<std::string_view>(
    {"aan",    "al",    "als",   "bij",  "daar",   "dan",  "dat",    "de",   "deze",   "die",
     "dit",    "door",  "dus",   "een",  "en",     "er",   "ga",     "gaan", "had",    "heb",
     "hebben", "heeft", "hem",   "het",  "hier",   "hij",  "hoe",    "hun",  "ik",     "in",
     "is",     "ja",    "je",    "jij",  "jullie", "kan",  "kunnen", "maar", "me",     "men",
     "met",    "mij",   "mijn",  "moet", "moeten", "na",   "naar",   "nog",  "nu",     "of",
     "om",     "omdat", "onder", "ons",  "onze",   "ook",  "op",     "over", "te",     "toch",
     "toen",   "tot",   "u",     "uit",  "uw",     "van",  "voor",   "waar", "want",   "waren",
     "was",    "wat",   "we",    "wel",  "werd",   "wie",  "wij",    "wil",  "willen", "word",
     "worden", "wordt", "zal",   "ze",   "zelf",   "zich", "zij",    "zijn", "zo",     "zou",
     "zouden", "zullen"}
);

static_assert(std::is_sorted(common_words.begin(), common_words.end()));

enum class Sign { letter, digit, foreign, hyphen, apostrophe, nothing, gap };

/// A character of plain text: what it is in a word and how many bytes it has.
struct Character {
    Sign sign;
    std::size_t size;
};

/// What characters are from this number on, up to the next range.
struct Range {
    char32_t from;
    Sign sign;
};

/// All beyond ASCII that plain() leaves as it is. Who adds a range keeps the order.
constexpr auto ranges = std::to_array<Range>({
    {0,       Sign::gap       },
    {0xAD,    Sign::nothing   }, // soft hyphen
    {0xAE,    Sign::gap       },
    {0x180,   Sign::foreign   },
    {0x300,   Sign::nothing   }, // accents apart from their letter
    {0x370,   Sign::foreign   },
    {0x60C,   Sign::gap       }, // Arabic comma
    {0x60D,   Sign::foreign   },
    {0x61B,   Sign::gap       }, // Arabic semicolon and question mark
    {0x620,   Sign::foreign   },
    {0x2000,  Sign::gap       }, // punctuation, arrows, drawings
    {0x2010,  Sign::hyphen    },
    {0x2012,  Sign::gap       },
    {0x2018,  Sign::apostrophe},
    {0x201A,  Sign::gap       },
    {0x2C00,  Sign::foreign   },
    {0x3000,  Sign::gap       }, // punctuation of the East
    {0x3040,  Sign::foreign   },
    {0xE000,  Sign::gap       }, // private use
    {0xF900,  Sign::foreign   },
    {0xFE00,  Sign::nothing   }, // which form of a sign is meant
    {0xFE10,  Sign::gap       },
    {0xFE70,  Sign::foreign   },
    {0xFEFF,  Sign::nothing   }, // byte order mark
    {0xFF00,  Sign::gap       },
    {0x10000, Sign::foreign   },
    {0x1F000, Sign::gap       }, // emoji
    {0x20000, Sign::foreign   },
});

Sign sign_of(char32_t number)
{
    const auto after = std::upper_bound(
        ranges.begin(),
        ranges.end(),
        number,
        [](char32_t wanted, const Range& range) { return wanted < range.from; }
    );
    return std::prev(after)->sign;
}

Character character_at(std::string_view text, std::size_t at)
{
    const char first = text[at];
    if (first >= 'a' and first <= 'z') return {Sign::letter, 1};
    if (first >= '0' and first <= '9') return {Sign::digit, 1};
    if (first == '-') return {Sign::hyphen, 1};
    if (first == '\'') return {Sign::apostrophe, 1};
    if (static_cast<unsigned char>(first) < 0x80) return {Sign::gap, 1};
    const auto size = character_size(text.substr(at));
    if (size == 0) return {Sign::gap, 1};
    return {sign_of(character_in(text.substr(at, size))), size};
}

/// A row of letters and digits, as far as it counts.
class Word {
public:
    void add(std::string_view bytes, bool is_letter)
    {
        is_dutch_ = is_dutch_ and is_letter;
        is_full_ = is_full_ or size_ + bytes.size() > longest_word;
        if (is_full_) return;
        std::copy(bytes.begin(), bytes.end(), bytes_.data() + size_);
        size_ += bytes.size();
    }

    void add(const Word& other) { add(other.view(), other.is_dutch_); }

    void clear()
    {
        size_ = 0;
        is_dutch_ = true;
        is_full_ = false;
    }

    bool empty() const { return size_ == 0; }
    std::string_view view() const { return {bytes_.data(), size_}; }
    /// Whether it may have a Dutch ending: not "12b", and nothing in another script.
    bool is_dutch() const { return is_dutch_; }

private:
    std::array<char, longest_word> bytes_{};
    std::size_t size_ = 0;
    bool is_dutch_ = true;
    bool is_full_ = false;
};

/// What a word is: one of its own, a part of one with hyphens, or all those parts together.
enum class Kind { single, part, whole };

/// Walks through plain text and gives each word to the sink.
template <typename Sink>
class Walk {
public:
    Walk(std::string_view text, Sink& sink) : text_{text}, sink_{sink} {}

    void run()
    {
        for (std::size_t at = 0; at < text_.size();) {
            const auto character = character_at(text_, at);
            const auto after = at + character.size;
            take(character, text_.substr(at, character.size), after);
            at = after;
        }
        end_word();
    }

private:
    void take(const Character& character, std::string_view bytes, std::size_t after)
    {
        switch (character.sign) {
        case Sign::letter: add(bytes, character.sign); return;
        case Sign::digit: add(bytes, character.sign); return;
        case Sign::foreign: add(bytes, character.sign); return;
        case Sign::nothing: return;
        case Sign::gap: end_word(); return;
        case Sign::hyphen:
            if (joins(after))
                end_part();
            else
                end_word();
            return;
        case Sign::apostrophe:
            end_word();
            hangs_ = true;
            return;
        }
    }

    void add(std::string_view bytes, Sign sign)
    {
        word_.add(bytes, sign == Sign::letter);
        last_ = sign;
    }

    /// Whether a hyphen here makes one word of two: not in "fiets- en voetpad" or "2025-2030".
    bool joins(std::size_t after) const
    {
        if (word_.empty() or after >= text_.size()) return false;
        const auto next = character_at(text_, after).sign;
        return next == Sign::letter or next == Sign::foreign or
               (next == Sign::digit and last_ != Sign::digit);
    }

    void end_part()
    {
        sink_(word_, Kind::part);
        whole_.add(word_);
        word_.clear();
    }

    void end_word()
    {
        const bool is_left_out = hangs_ and word_.view().size() == 1;
        if (not whole_.empty()) {
            whole_.add(word_);
            sink_(word_, Kind::part);
            sink_(whole_, Kind::whole);
        } else if (not word_.empty() and not is_left_out) {
            sink_(word_, Kind::single);
        }
        word_.clear();
        whole_.clear();
        hangs_ = false;
    }

    std::string_view text_;
    Sink& sink_;
    Word word_;
    Word whole_;
    Sign last_ = Sign::gap;
    bool hangs_ = false; ///< on an apostrophe
};

/// Gives each word of the text to the sink.
template <typename Sink>
void walk(std::string_view text, Sink&& sink)
{
    const auto words = plain(text);
    Walk<std::remove_reference_t<Sink>>{words, sink}.run();
}

struct Free {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// The word without its ending; stands until the next one is asked for on this thread.
std::string_view stem_of(const Word& word)
{
    if (not word.is_dutch()) return word.view();
    // What is left of the accents is ASCII, and this encoding is the quicker one.
    thread_local const std::unique_ptr<sb_stemmer, Free> stemmer{
        sb_stemmer_new("dutch", "ISO_8859_1")};
    if (not stemmer) throw std::bad_alloc{};
    const auto letters = word.view();
    const auto* stem = sb_stemmer_stem(
        stemmer.get(),
        reinterpret_cast<const sb_symbol*>(letters.data()),
        static_cast<int>(letters.size())
    );
    if (stem == nullptr) throw std::bad_alloc{};
    return {
        reinterpret_cast<const char*>(stem),
        static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

/// Gives the stem of each word that is wanted to the sink.
template <typename Sink>
void each_stem(std::string_view text, CommonWords common, Sink&& sink)
{
    walk(text, [&](const Word& word, Kind) {
        if (common == CommonWords::left_out and is_common_word(word.view())) return;
        sink(stem_of(word), word.view());
    });
}

} // namespace

std::vector<std::string> stems_of(std::string_view text, CommonWords common)
{
    std::vector<std::string> stems;
    each_stem(text, common, [&](std::string_view stem, std::string_view) {
        stems.emplace_back(stem);
    });
    return stems;
}

void append_stems(std::string& line, std::string_view text, CommonWords common)
{
    each_stem(text, common, [&](std::string_view stem, std::string_view) {
        if (not line.empty()) line += ' ';
        line += stem;
    });
}

void for_each_stem(
    std::string_view text,
    CommonWords common,
    const std::function<void(std::string_view, std::string_view)>& take
)
{
    each_stem(text, common, take);
}

bool is_common_word(std::string_view word)
{
    return std::binary_search(common_words.begin(), common_words.end(), word);
}

std::vector<WantedWord> wanted_words(std::string_view query)
{
    std::vector<WantedWord> wanted;
    std::vector<WantedWord> common;
    std::string last;
    walk(query, [&](const Word& word, Kind kind) {
        // Who writes the hyphen means the whole; its parts would leave out who wrote it as one
        // word.
        if (kind == Kind::part) return;
        auto& words = is_common_word(word.view()) ? common : wanted;
        words.push_back({std::string{stem_of(word)}, {}});
        last = word.view();
    });
    if (wanted.empty()) wanted = std::move(common);
    const bool ends_in_word = not query.empty() and query.back() != ' ';
    if (ends_in_word and not wanted.empty() and last.size() >= shortest_prefix)
        wanted.back().prefix = last;
    return wanted;
}

} // namespace wijkspraak
