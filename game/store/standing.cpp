// The standing: what the log comes to, card by card.
#include "store/standing.hpp"
#include "base/bytes.hpp"
#include <iterator>

namespace retake::store {

// Places point into the list, so a copy gets places of its own.
LongPile::LongPile(const LongPile& other) { *this = other; }

LongPile& LongPile::operator=(const LongPile& other) {
    if (this == &other)
        return *this;
    cards_.clear();
    places_.assign(other.places_.size(), std::nullopt);
    for (const auto& lying : other.cards_)
        places_[static_cast<std::size_t>(lying.card)] = cards_.insert(cards_.end(), lying);
    beneath_the_sure_ = cards_.begin();
    pass_the_sure();
    return *this;
}

void LongPile::take_off(std::size_t card) {
    if (!places_[card])
        return;
    const bool was_beneath_the_sure = beneath_the_sure_ == *places_[card];
    const auto next = cards_.erase(*places_[card]);
    places_[card].reset();
    if (was_beneath_the_sure) {
        beneath_the_sure_ = next;
        pass_the_sure();
    }
}

void LongPile::pass_the_sure() {
    while (beneath_the_sure_ != cards_.end() && beneath_the_sure_->sure)
        ++beneath_the_sure_;
}

void LongPile::file(const session::Turn& turn) {
    const auto card = static_cast<std::size_t>(turn.card);
    if (card >= places_.size())
        places_.resize(card + 1);
    take_off(card);
    if (turn.right)
        return;
    const session::Lying missed{turn.card, turn.sure};
    if (turn.retake) {
        places_[card] = cards_.insert(cards_.end(), missed);
        if (beneath_the_sure_ == cards_.end() && !missed.sure)
            beneath_the_sure_ = *places_[card];
    } else if (turn.sure) {
        places_[card] = cards_.insert(cards_.begin(), missed);
    } else {
        places_[card] = beneath_the_sure_ = cards_.insert(beneath_the_sure_, missed);
    }
}

std::size_t Standing::number_of(const CardName& name) {
    const auto [known, is_new] = numbers_.try_emplace(name.bank + '\0' + name.item, names_.size());
    if (is_new) {
        names_.push_back(name);
        cards_.emplace_back();
    }
    return known->second;
}

void Standing::take(const Log& log) {
    std::vector<std::size_t> numbers;
    for (const auto& name : log.names)
        numbers.push_back(number_of(name));
    for (const auto& row : log.rows) {
        const auto card = numbers[static_cast<std::size_t>(row.card)];
        const bool right = row.credit >= 1;
        cards_[card] = {row.id, right};
        pile_.file({.card = static_cast<int>(card),
                    .right = right,
                    .sure = row.confidence == session::Confidence::sure,
                    .retake = row.pass > 0 || row.mode == session::Mode::pile});
        through_ = row.id;
    }
}

std::string Standing::bytes() const {
    ByteWriter out;
    out.add(through_).add(std::int64_t(names_.size()));
    for (std::size_t i = 0; i < names_.size(); ++i)
        out.add(names_[i].bank).add(names_[i].item).add(cards_[i].last).add(std::int64_t{cards_[i].right ? 1 : 0});
    out.add(std::int64_t(pile().size()));
    for (const auto& lying : pile())
        out.add(std::int64_t{lying.card}).add(std::int64_t{lying.sure ? 1 : 0});
    return std::move(out).take();
}

std::optional<Standing> Standing::read(std::string_view bytes) {
    ByteReader in(bytes);
    Standing standing;
    standing.through_ = in.integer();
    for (auto left = in.count(32); left > 0; --left) {
        const std::string bank(in.text());
        const auto number = standing.number_of({bank, std::string(in.text())});
        const auto last = in.integer();
        standing.cards_[number] = {last, in.integer() != 0};
    }
    for (auto left = in.count(16); left > 0; --left) {
        const auto card = in.integer();
        const bool sure = in.integer() != 0;
        if (card < 0 || static_cast<std::size_t>(card) >= standing.names_.size())
            return std::nullopt;
        standing.pile_.file({.card = static_cast<int>(card), .right = false, .sure = sure, .retake = true}); // at the bottom
    }
    return in.whole() && in.at_end() ? std::optional(std::move(standing)) : std::nullopt;
}

} // namespace retake::store
