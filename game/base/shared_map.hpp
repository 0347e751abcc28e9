// A map that copies share until one of them changes: copying a lesson copies none of what a thousand pupils gave long ago.
#pragma once
#include <map>
#include <memory>
#include <utility>

namespace retake {

// Reads like a std::map. What has been copied is never written again, whoever else still holds it, so that copies may be read on
// other threads; the copy is made by the one who writes.
template <class Key, class Value>
class SharedMap {
    using Map = std::map<Key, Value>;

public:
    SharedMap() = default;
    SharedMap(const SharedMap& other) : map_(other.map_), shared_(true) { other.mark(); }
    SharedMap(SharedMap&& other) noexcept
        : map_(std::exchange(other.map_, nullptr)), shared_(std::exchange(other.shared_, false)) {}
    SharedMap& operator=(SharedMap other) noexcept {
        map_.swap(other.map_);
        std::swap(shared_, other.shared_);
        return *this;
    }
    ~SharedMap() = default;

    auto begin() const { return map().begin(); }
    auto end() const { return map().end(); }
    auto find(const Key& key) const { return map().find(key); }
    const Value& at(const Key& key) const { return map().at(key); }
    bool contains(const Key& key) const { return map().contains(key); }
    std::size_t size() const { return map().size(); }
    bool empty() const { return map().empty(); }

    Value& operator[](const Key& key) { return own()[key]; }
    void erase(const Key& key) {
        if (contains(key))
            own().erase(key);
    }

    bool operator==(const SharedMap& other) const { return map_ == other.map_ || map() == other.map(); }

private:
    const Map& map() const {
        static const Map empty;
        return map_ ? *map_ : empty;
    }
    Map& own() {
        if (!map_ || shared_)
            map_ = map_ ? std::make_shared<Map>(*map_) : std::make_shared<Map>();
        shared_ = false;
        return *map_;
    }
    void mark() const {
        if (!shared_) // A copy has the mark already: its readers only read.
            shared_ = true;
    }

    std::shared_ptr<Map> map_;
    mutable bool shared_ = false; // by a copy, now or before
};

} // namespace retake
