// A lookbook: works chosen for a brand, with pictures, facts and what could be had of their rights, to look through and
// to choose from. Plain values, what one asks for and what stands in it; read from a workspace by lookbooksource.h,
// printed by lookbookpdf.h and lookbookhtml.h, and its answer read back by lookbookjson.h. It goes to strangers:
// nothing in it names another brand, a contract or a person who is no contact.
#pragma once

#include "core/assets/asset.h"
#include "core/base/words.h"
#include "core/institutions/contact.h"
#include "core/institutions/institution.h"
#include "core/rights/avails.h"

#include <QByteArray>
#include <QSize>

#include <array>
#include <functional>

namespace lianming {

struct Brand;

/// Works on a page of paper, and how wide they stand on a screen.
enum class LookbookLayout { One, Four, Nine };
inline constexpr std::array lookbookLayouts{LookbookLayout::One, LookbookLayout::Four, LookbookLayout::Nine};
/// "one", "four", "nine".
[[nodiscard]] const char *lookbookLayoutCode(LookbookLayout layout);
[[nodiscard]] std::optional<LookbookLayout> parseLookbookLayout(QStringView code);

enum class LookbookFormat { Pdf, Html };
/// "pdf", "html".
[[nodiscard]] const char *lookbookFormatCode(LookbookFormat format);
[[nodiscard]] std::optional<LookbookFormat> parseLookbookFormat(QStringView code);

/// The languages of a document, the first one leading: "zh", "en", "both".
using LookbookLanguages = std::vector<DocumentLanguage>;
[[nodiscard]] std::optional<LookbookLanguages> parseLookbookLanguages(QStringView code);

/// What is asked for.
struct LookbookOrder {
    AssetSelection assets;
    Id<Brand> brand; ///< unset: for nobody in particular
    QString title;   ///< empty: in general words
    QString note;    ///< to the brand; line ends are kept
    LookbookLayout layout = LookbookLayout::Four;
    LookbookLanguages languages{DocumentLanguage::Chinese};
    std::optional<QDate> validTo; ///< none: 30 days
    /// Whether the rights are asked about, and for what. Lists left empty: what the brand makes, where it sits, the
    /// rights that a product needs; days left open: two years from today.
    bool asksRights = true;
    GrantTerms scope = {};
    bool hasDescriptions = true;
    bool hasOrderForm = true;
    QString watermark; ///< empty: the institution's name, and for whom

    static constexpr qint64 mostAssets = 1000;
    static constexpr int daysValid = 30;
};

/// What could be had of one work's rights for the scope that was asked.
struct LookbookRights {
    AvailsVerdict verdict = AvailsVerdict::Available;
    bool isTaken = false;          ///< by a licence or by the museum's own use
    bool isHeld = false;           ///< somebody has an option
    bool isSellOff = false;        ///< old stock is still sold in these days
    bool isHad = false;            ///< the brand has it already
    bool isFreeWithOthers = false; ///< asked exclusively it is taken, as a non-exclusive licence it can be had
    std::vector<Right> notHeld;    ///< rights that the museum cannot give
    std::vector<RestrictionKind> restrictions; ///< each once
    Remainder remainder;                       ///< what is free, where it is taken
    QStringList works;                         ///< that a motif was cut from, where they decide
};

struct LookbookInstitution {
    Institution facts;
    QList<Contact> contacts; ///< who answers for it
};

struct LookbookItem {
    int number = 0; ///< from 1; what the brand names its choice by, beside the code
    Asset asset;
    size_t institution = 0; ///< its place among the lookbook's
    std::optional<LookbookRights> rights;
};

struct Lookbook {
    QString reference; ///< "LB-20260601-5F0A21C4": follows from what stands in it
    QString title;     ///< empty: in general words
    QString note;
    QString brandCode; ///< empty: for nobody in particular
    QString brandEn;
    QString brandZh;
    QDate issuedOn;
    QDate validTo;
    LookbookLayout layout = LookbookLayout::Four;
    LookbookLanguages languages{DocumentLanguage::Chinese};
    std::optional<GrantTerms> scope; ///< what the rights were asked for; without assets
    bool hasDescriptions = true;
    bool hasOrderForm = true;
    QString watermark;
    std::vector<LookbookInstitution> institutions;
    std::vector<LookbookItem> items;
    /// For the house alone, printed nowhere: codes of works that were chosen and are archived, and of those for which
    /// the record stands that they were merged with.
    QStringList archived;
    QStringList merged;

    [[nodiscard]] const LookbookInstitution &institutionOf(const LookbookItem &item) const
    {
        return institutions[item.institution];
    }
    /// Where an answer goes: the first contact with an address.
    [[nodiscard]] QString answerAddress() const;
    /// What a picture of this institution's is marked with.
    [[nodiscard]] QString watermarkOf(const LookbookItem &item) const;
};

/// A picture as it goes out: a JPEG in sRGB, marked and carrying its rights. Empty where the work has none or it cannot
/// be read.
struct LookbookPicture {
    QByteArray jpeg;
    QSize size;
};
/// Makes it, its longest edge in pixels; called from several threads at once.
using LookbookPictures = std::function<LookbookPicture(const Lookbook &, const LookbookItem &, int edge)>;
/// Pixels of the longest edge that the layout needs on paper, and on a screen.
[[nodiscard]] int lookbookPaperEdge(LookbookLayout layout);
[[nodiscard]] int lookbookScreenEdge(LookbookLayout layout);

} // namespace lianming
