// What the forms of rights records have in common: the codes of a box as fields, the search for the assets and
// collections of an institution, days that may be left empty, and the brands and institutions to choose from.
#pragma once

#include "core/assets/collection.h"
#include "core/brands/brand.h"
#include "core/institutions/institution.h"
#include "core/rights/records.h"
#include "core/rights/usedcodes.h"
#include "ui/shell/session.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/formpanel.h"

class QLineEdit;
class QPlainTextEdit;

namespace lianming {

class CodePicker;

/// What the forms offer.
struct RightsChoices {
    QList<InstitutionItem> institutions;
    QList<BrandItem> brands;
    QList<CollectionRow> collections;      ///< of all institutions
    UsedCodes codes;                       ///< beside what Lianming knows by itself
    QList<LookupSource::Item> known = {};  ///< words of the codes that the record names already
    QHash<QString, Id<Asset>> assets = {}; ///< of those, the assets
};
/// On the worker. `named` are asset codes, "collection:CODE" or "*".
[[nodiscard]] RightsChoices readRightsChoices(Workspace &workspace, const std::vector<std::string> &named);
/// Titles of codes as a box writes them, for reading; a code of nothing is left out. On the worker.
[[nodiscard]] QList<LookupSource::Item> subjectItems(Workspace &workspace, const std::vector<std::string> &codes);

/// Finds an institution's assets and collections while somebody types, and knows whom each code means.
class SubjectSource : public LookupSource
{
    Q_OBJECT

public:
    enum class Choose { One, Many };

    SubjectSource(Session &session, const RightsChoices &choices, Choose choose, QObject *parent = nullptr);

    /// Only of this institution; unset: nothing but everything is offered.
    void setInstitution(Id<Institution> institution);

    [[nodiscard]] Id<Asset> asset(const QString &code) const;
    [[nodiscard]] Id<Collection> collection(const QString &code) const;

    /// Of one, choosing everything or another takes its place.
    [[nodiscard]] Cover cover(const QString &code, const QStringList &chosen) const override;

private:
    void ask(const QString &typed);
    void answerWith(const QString &typed, const QList<AssetRow> &rows);

    Session &m_session;
    Choose m_choose;
    Id<Institution> m_institution;
    QList<CollectionRow> m_collections;
    QHash<QString, Id<Asset>> m_assets;
    qint64 m_round = 0;
};

namespace rightsfields {

[[nodiscard]] QString collectionCode(const CollectionRow &row);
/// Offers the institutions that are not archived, and chooses the only one.
[[nodiscard]] ChoiceField *institutionField(const QList<InstitutionItem> &institutions, Id<Institution> chosen);
[[nodiscard]] ChoiceField *brandField(const QList<BrandItem> &brands, Id<Brand> chosen);
[[nodiscard]] ChoiceField *exclusivityField(Exclusivity chosen);
/// What a record is about, one thing of the institution that is chosen: everything, a collection, an asset. Follows the
/// choice of the institution.
[[nodiscard]] CodePicker *subjectField(SubjectSource *source, ChoiceField *institution, const QString &chosen);
/// What the two fields say; nothing while nothing is chosen.
[[nodiscard]] std::optional<RightsScope> scopeIn(const ChoiceField *institution, const CodePicker *subject);
/// A field for any of the box's lists, with these codes.
[[nodiscard]] CodePicker *codeField(CodeSource *source, const std::vector<std::string> &codes);
/// What is taken away from the territories of the other field; offers what lies in those.
[[nodiscard]] CodePicker *exceptionsField(CodePicker *territories, const Regions &regions,
                                          const std::vector<std::string> &codes);
[[nodiscard]] CodePicker *rightsField(const std::vector<Right> &rights);

[[nodiscard]] std::vector<std::string> codesIn(const CodePicker *field);
/// What are no codes of rights is left out.
[[nodiscard]] std::vector<Right> rightsIn(const CodePicker *field);

/// A day that may be left empty, written as 2026-06-01.
[[nodiscard]] QLineEdit *dayField(const std::optional<QDate> &day);
[[nodiscard]] std::optional<QDate> dayIn(const QLineEdit *field);
/// Whether something stands there that is no day.
[[nodiscard]] bool isWrongDay(const QLineEdit *field);
[[nodiscard]] QString wrongDayText();
/// That nothing is chosen which the record would be about.
[[nodiscard]] QString noSubjectText();
[[nodiscard]] QPlainTextEdit *wordsField(const QString &text);

} // namespace rightsfields

} // namespace lianming
