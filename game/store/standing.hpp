// The standing: what the log comes to for the pile and for the boxes on the shelf, card by card.
#pragma once
#include "session/pile.hpp"
#include "store/log.hpp"
#include <list>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace retake::store {

// The pile of `session/pile.hpp` for a log of years: each card is found at once, however many lie there.
class LongPile {
public:
    LongPile() = default;
    LongPile(const LongPile&);
    LongPile& operator=(const LongPile&);
    void file(const session::Turn&); // cards are numbered from 0

    const std::list<session::Lying>& cards() const { return cards_; } // top first

private:
    using Place = std::list<session::Lying>::iterator;
    void take_off(std::size_t card);
    void pass_the_sure();

    std::list<session::Lying> cards_;
    std::vector<std::optional<Place>> places_; // by card
    Place beneath_the_sure_ = cards_.end();    // the first from the top that is not sure
};

class Standing {
public:
    struct Card {
        ResponseId last = 0; // the last response
        bool right = false;  // and whether it was
    };

    void take(const Log&); // the rows that follow
    ResponseId through() const { return through_; }

    const std::vector<CardName>& names() const { return names_; } // by the number of the card
    const std::vector<Card>& cards() const { return cards_; }
    const std::list<session::Lying>& pile() const { return pile_.cards(); }

    // The same standing in the same order gives the same bytes.
    std::string bytes() const;
    static std::optional<Standing> read(std::string_view bytes);

private:
    std::size_t number_of(const CardName&);

    std::vector<CardName> names_;
    std::unordered_map<std::string, std::size_t> numbers_;
    std::vector<Card> cards_;
    LongPile pile_;
    ResponseId through_ = 0;
};

} // namespace retake::store
