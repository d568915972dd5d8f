// IIIF Presentation 2 and 3 as records: a manifest says of one object what its labels, metadata pairs and rights say; a
// collection lists manifests, some of them only by address and label. Canvases beyond the first picture, annotations
// and services are not looked at. A document that breaks rules (iiifrules) is read as far as it goes, and they are
// noted.
#pragma once

#include "core/base/json.h"
#include "core/exchange/recordforms.h"

#include <deque>
#include <unordered_set>

namespace lianming {

/// Whether a document is one of IIIF's, of whatever version and kind.
[[nodiscard]] bool isIiif(const Json &document);

class IiifReading
{
public:
    IiifReading();

    [[nodiscard]] const FixedCells &units() const { return m_units; }
    /// Takes a document apart into its records.
    void take(Json document);
    /// The next record's cells, or what is wrong with it; nothing when the documents are used up. A manifest that is
    /// only listed is passed over where it was read itself (`whole`).
    [[nodiscard]] bool next(std::optional<ImportIssue> &issue, std::unordered_set<std::string> &whole);
    [[nodiscard]] std::span<const std::string_view> cells() { return m_units.views(); }
    /// The rules that the record's manifest breaks, and the collection around it if it is the first of it.
    [[nodiscard]] const QList<ImportIssue> &notes() const { return m_notes; }

private:
    struct Waiting {
        Json value;
        bool isDocument = false; ///< of its own, not within a collection
    };

    void note(const Json &resource, bool isDocument, bool isListed);
    void readManifest(const Json &manifest);
    void readMetadata(const Json &manifest);
    void readRights(const Json &manifest);
    void readPicture(const Json &manifest);
    void readPlaceAndDay(const Json &manifest);
    void put(AssetField field, const QStringList &texts);

    FixedCells m_units;
    std::deque<Waiting> m_waiting;
    QList<ImportIssue> m_notes;
};

} // namespace lianming
