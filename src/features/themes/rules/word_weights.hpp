#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wijkspraak::themes {

/// A stem by its number, in the order in which stems were first seen.
using Term = std::uint32_t;

struct Weight {
    Term term;
    double weight;
};

/// What a text is about: its terms in the order of their numbers, of length 1 when they are weights
/// of a whole text, or empty.
using Weights = std::vector<Weight>;

/// The words of a collection of texts, and how rare each is among them.
class Lexicon {
public:
    /// How often each term stands in a text; the text counts for how rare its words are.
    Weights learn(std::string_view text);

    /// The same for a text that is not of the collection; a word that nobody used gets a term that
    /// none of the collection has.
    Weights counts_of(std::string_view text) const;

    /// Makes counts into weights of length 1. All texts must have been learnt.
    Weights weighed(Weights counts) const;

    /// The form in which a term is written most; the first in the alphabet among equals.
    const std::string& word_of(Term term) const;

    std::size_t size() const { return terms_.size(); }

private:
    struct Form {
        std::string word;
        int times;
    };
    struct Known {
        std::vector<Form> forms;
        std::size_t texts = 0; ///< that have it
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view stem) const
        {
            return std::hash<std::string_view>{}(stem);
        }
    };

    Term term_of(std::string_view stem, std::string_view word);
    double rarity_of(Term term) const;

    std::unordered_map<std::string, Term, Hash, std::equal_to<>> numbers_;
    std::vector<Known> terms_;
    std::size_t texts_ = 0;
};

/// Makes the length 1; nothing of it when it has none.
Weights of_length_one(Weights weights);

/// The words that two texts share, strongest first.
std::vector<std::string> shared_words(
    const Lexicon& lexicon, const Weights& one, const Weights& other
);

/// Which texts have which terms, for comparing one with all of them at once.
class Postings {
public:
    explicit Postings(std::size_t terms) : of_term_(terms) {}

    /// Adds a text; the first is number 0.
    void add(const Weights& weights);

    /// The cosine with each text that was added, one after another in `scores`, which is made as
    /// long.
    void compare(const Weights& weights, std::vector<double>& scores) const;

private:
    struct Posting {
        std::uint32_t text;
        double weight;
    };

    std::vector<std::vector<Posting>> of_term_;
    std::uint32_t texts_ = 0;
};

/// All texts as weights, with the words they have.
struct Collection {
    explicit Collection(std::span<const std::string_view> texts);

    Lexicon lexicon;
    std::vector<Weights> texts;
};

} // namespace wijkspraak::themes
