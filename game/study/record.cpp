// A record, put together from banks and log.
#include "study/record.hpp"

namespace retake::study {
namespace {

class Shelving {
public:
    explicit Shelving(progress::Record& record) : record_(record) {}

    int bank(const std::string& id, const std::string& title) {
        const auto [place, is_new] = banks_.emplace(id, static_cast<int>(record_.banks.size()));
        if (is_new)
            record_.banks.push_back({id, title});
        return place->second;
    }
    void card(progress::Card card) {
        if (met_.insert(card.number).second)
            record_.cards.push_back(std::move(card));
    }

private:
    progress::Record& record_;
    std::map<std::string, int> banks_;
    std::set<schedule::CardNumber> met_;
};

} // namespace

progress::Record record_of(const store::Log& log, const std::vector<const bank::Bank*>& banks,
                           const std::vector<store::Flag>& flags) {
    progress::Record record;
    Shelving shelving(record);
    std::map<store::CardName, std::string> doubts;
    for (const auto& flag : flags)
        doubts.emplace(flag.name, flag.note);
    for (const auto* bank : banks)
        for (const auto& item : bank->items) {
            const store::CardName name{bank->id, item.id};
            progress::Card card{.number = number_of(name),
                                .bank = shelving.bank(bank->id, bank->title),
                                .item = item.id,
                                .topic = bank::topic_title(*bank, item),
                                .stem = item.stem};
            if (const auto doubt = doubts.find(name); doubt != doubts.end())
                card.flag = doubt->second;
            shelving.card(std::move(card));
        }
    for (const auto& name : log.names)
        shelving.card({.number = number_of(name), .bank = shelving.bank(name.bank, name.bank), .item = name.item, .here = false});
    record.log = responses_of(log);
    return record;
}

} // namespace retake::study
