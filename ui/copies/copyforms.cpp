#include "ui/copies/copyforms.h"

#include "core/copies/platform.h"
#include "ui/text/assetwords.h"
#include "ui/text/casewords.h"
#include "ui/text/copywords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr int noteHeight = 88;

// What a person chooses between, beside the places of candidates.
constexpr int anotherBrand = -1;
constexpr int ownShop = -2;
constexpr int nobodyWeKnow = -3;
constexpr int notSaid = -4;

QPlainTextEdit *notesField(const QString &text = {})
{
    auto *field = new QPlainTextEdit(text);
    field->setFixedHeight(noteHeight);
    field->setTabChangesFocus(true);
    return field;
}

} // namespace

DismissForm::DismissForm(int matches, bool maySell, QWidget *parent)
    : FormPanel(parent), m_reason(new ChoiceField), m_hint(new Label(TextSize::Note, Token::Ink2)), m_note(notesField())
{
    m_hint->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_note->setObjectName(QStringLiteral("note"));
    for (const DismissalReason reason : dismissalReasons) {
        if (reason != DismissalReason::Licensed || maySell)
            m_reason->addChoice(int(reason), [reason] { return dismissalReasonText(reason); });
    }
    m_reason->setValue(int(maySell ? DismissalReason::Licensed : DismissalReason::NoCopy));
    addSection([matches] { return tr("Dismiss %n match(es)", nullptr, matches); });
    addField(
        QStringLiteral("reason"), [] { return tr("Why"); }, m_reason);
    addWidget(m_hint);
    addField(
        QStringLiteral("note"), [] { return tr("Notes"); }, m_note, [] { return tr("For whoever finds it again."); });
    const auto hint = [this] {
        m_hint->setText(dismissalReasonHint(reason()));
    };
    connect(m_reason, &ChoiceField::valueChanged, this, hint);
    hint();
    setSaveText([] { return tr("Dismiss"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (reason() == DismissalReason::Other && note().isEmpty())
            out.insert(QStringLiteral("note"), tr("Say why"));
        return out;
    });
    markClean();
}

DismissalReason DismissForm::reason() const
{
    return DismissalReason(m_reason->value().toInt());
}

QString DismissForm::note() const
{
    return m_note->toPlainText().trimmed();
}

SellerLinkForm::SellerLinkForm(const SellerView &view, const QList<SellerCandidate> &candidates,
                               const QList<BrandItem> &brands, QWidget *parent)
    : FormPanel(parent), m_candidates(candidates), m_who(new ChoiceField), m_brand(new ChoiceField),
      m_note(new QLineEdit(view.seller.linkNote))
{
    m_who->setObjectName(QStringLiteral("who"));
    m_brand->setObjectName(QStringLiteral("brand"));
    m_note->setObjectName(QStringLiteral("note"));
    for (int i = 0; i < int(candidates.size()); ++i) {
        m_who->addChoice(i, [one = candidates[i]] {
            const QString name = titleText(one.nameEn, one.nameZh);
            const QString because = candidateReasonText(one.reason);
            if (one.store.isSet())
                return tr("The store %1 (%2)").arg(name, because);
            return one.live ? tr("%1, a licensee (%2)").arg(name, because) : tr("%1 (%2)").arg(name, because);
        });
    }
    m_who->addChoice(anotherBrand, [] { return tr("Another brand"); });
    m_who->addChoice(ownShop, [] { return tr("An institution's own shop"); });
    m_who->addChoice(nobodyWeKnow, [] { return tr("Nobody we know"); });
    m_who->addChoice(notSaid, [] { return tr("Not confirmed yet"); });
    for (const BrandItem &brand : brands)
        m_brand->addChoice(brand.id.value, [en = brand.nameEn, zh = brand.nameZh] { return titleText(en, zh); });

    int chosen = candidates.isEmpty() ? anotherBrand : 0;
    switch (view.seller.link) {
    case SellerLink::Open: break;
    case SellerLink::Own: chosen = ownShop; break;
    case SellerLink::Nobody: chosen = nobodyWeKnow; break;
    case SellerLink::Brand: chosen = anotherBrand; break;
    }
    m_who->setValue(chosen);
    m_brand->setValue(view.seller.brand.isSet() ? QVariant(view.seller.brand.value) : QVariant());
    m_brand->setPlaceholder([] { return tr("Choose a brand"); });

    addSection([label = view.seller.name, platform = view.seller.platform] {
        return tr("%1 on %2").arg(label, platformText(platform));
    });
    addField(
        QStringLiteral("who"), [] { return tr("Whose shop is it?"); }, m_who,
        [] { return tr("Brands and stores that the shop resembles, the most likely first. Confirm the right one."); });
    addField(
        QStringLiteral("brand"), [] { return tr("Brand"); }, m_brand);
    addField(
        QStringLiteral("note"), [] { return tr("How this is known"); }, m_note,
        [] { return tr("Such as the company in the shop's business licence, or the licensee's confirmation."); });
    setFieldShown(QStringLiteral("brand"), wantsBrand());
    connect(m_who, &ChoiceField::valueChanged, this, [this] { setFieldShown(QStringLiteral("brand"), wantsBrand()); });
    setSaveText([] { return tr("Confirm"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (wantsBrand() && !value().brand.isSet())
            out.insert(QStringLiteral("brand"), tr("Choose a brand"));
        return out;
    });
    markClean();
}

bool SellerLinkForm::wantsBrand() const
{
    return m_who->value().toInt() == anotherBrand;
}

SellerLinkForm::Choice SellerLinkForm::value() const
{
    const int who = m_who->value().toInt();
    switch (who) {
    case anotherBrand: return {SellerLink::Brand, {m_brand->value().toLongLong()}, {}};
    case ownShop: return {SellerLink::Own, {}, {}};
    case nobodyWeKnow: return {SellerLink::Nobody, {}, {}};
    case notSaid: return {};
    default: break;
    }
    const SellerCandidate one = m_candidates.value(who);
    return one.brand.isSet() ? Choice{SellerLink::Brand, one.brand, {}} : Choice{SellerLink::Own, {}, one.store};
}

QString SellerLinkForm::note() const
{
    return m_note->text().trimmed();
}

ListingForm::ListingForm(const ListingDraft &draft, const QDateTime &now, QWidget *parent)
    : FormPanel(parent), m_draft(draft), m_now(now), m_platform(new ChoiceField), m_shop(new QLineEdit(draft.shopName)),
      m_shopId(new QLineEdit(draft.shopId)), m_url(new QLineEdit(draft.url)), m_number(new QLineEdit(draft.number)),
      m_title(new QLineEdit(draft.title)), m_price(new QLineEdit(draft.priceShown)),
      m_units(new QLineEdit(draft.unitsShown)), m_category(new CodePicker(new PathSource(PathTree::Categories))),
      m_territory(new CodePicker(new TerritorySource))
{
    m_platform->setEditable(true);
    for (const char *code : {"tmall", "taobao", "jd", "pinduoduo", "douyin", "xiaohongshu", "kuaishou", "weidian",
                             "xianyu", "1688", "amazon", "etsy", "ebay", "aliexpress", "temu"}) {
        const QString known = QString::fromLatin1(code);
        m_platform->addChoice(known, [known] { return platformText(known); });
    }
    m_platform->setCurrentIndex(-1);
    if (!draft.platform.isEmpty())
        m_platform->setValue(draft.platform);
    m_category->setCodes(draft.category.isEmpty() ? QStringList() : QStringList{draft.category});
    m_territory->setCodes(draft.territory.isEmpty() ? QStringList() : QStringList{draft.territory});

    const auto add = [this](const char *id, const Text &label, QWidget *editor, const Text &hint = {}) {
        editor->setObjectName(QString::fromLatin1(id));
        addField(QString::fromLatin1(id), label, editor, hint);
    };
    addSection([] { return tr("The seller"); });
    add(
        "platform", [] { return tr("Platform"); }, m_platform);
    add(
        "shop", [] { return tr("Shop"); }, m_shop, [] { return tr("As the page shows it."); });
    add(
        "shop_id", [] { return tr("Shop number"); }, m_shopId);
    addSection([] { return tr("The listing"); });
    add(
        "url", [] { return tr("Address"); }, m_url, [] { return tr("Platform and number are read from it."); });
    beginRow();
    add(
        "number", [] { return tr("Number"); }, m_number);
    add(
        "price", [] { return tr("Price as shown"); }, m_price);
    endRow();
    add(
        "title", [] { return tr("Title"); }, m_title);
    add(
        "units", [] { return tr("Units sold as shown"); }, m_units);
    addSection([] { return tr("To check whether it is licensed"); });
    add(
        "category", [] { return tr("Category"); }, m_category);
    add(
        "territory", [] { return tr("Where it is sold"); }, m_territory);
    setSaveText([] { return tr("Apply"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

ListingDraft ListingForm::value() const
{
    ListingDraft out = m_draft;
    out.platform = m_platform->value().toString().trimmed();
    out.shopName = m_shop->text().trimmed();
    out.shopId = m_shopId->text().trimmed();
    out.url = m_url->text().trimmed();
    out.number = m_number->text().trimmed();
    out.title = m_title->text().trimmed();
    out.priceShown = m_price->text().trimmed();
    out.unitsShown = m_units->text().trimmed();
    out.category = m_category->codes().value(0);
    out.territory = m_territory->codes().value(0);
    return out;
}

QHash<QString, QString> ListingForm::problems() const
{
    QHash<QString, QString> out;
    const ListingDraft draft = value();
    for (const ListingProblem problem : validate(listingOf(draft, m_now), m_now)) {
        if (problem == ListingProblem::PlatformMissing)
            continue; // nobody needs to say it
        out.insert(QString::fromLatin1(problemField(problem)), messageText(problemMessage(problem)));
    }
    const auto onlyOne = [&out](const char *id, const CodePicker *picker) {
        if (picker->codes().size() > 1)
            out.insert(QString::fromLatin1(id), tr("Choose only one"));
    };
    onlyOne("category", m_category);
    onlyOne("territory", m_territory);
    return out;
}

CaseBeginForm::CaseBeginForm(const ProtectionCase &draft, const QString &institution, int listings, int sellers,
                             QWidget *parent)
    : FormPanel(parent), m_draft(draft), m_title(new QLineEdit(draft.title)), m_right(new ChoiceField),
      m_regime(new ChoiceField), m_similarity(notesField(draft.similarity)), m_owner(new QLineEdit(draft.owner))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_right->setObjectName(QStringLiteral("right"));
    for (const RegistrationKind kind :
         {RegistrationKind::Copyright, RegistrationKind::Trademark, RegistrationKind::Design, RegistrationKind::Data})
        m_right->addChoice(int(kind), [kind] { return registrationKindText(kind); });
    m_right->setValue(int(draft.right));
    for (const NoticeRegime regime : {NoticeRegime::ECommerce, NoticeRegime::Dissemination})
        m_regime->addChoice(int(regime), [regime] { return noticeRegimeText(regime); });
    m_regime->setValue(int(draft.regime));

    addSection([listings, sellers] {
        return sellers > 1 ? tr("%n cases, one for each seller", nullptr, sellers)
                           : tr("A case with %n listing(s)", nullptr, listings);
    });
    auto *who = new Label(TextSize::Note, Token::Ink2);
    who->setWordWrap(true);
    who->setText(tr("For %1. The listings' matches go with it; the notice is written and approved on the Cases page.")
                     .arg(institution));
    addWidget(who);
    addField(
        QStringLiteral("title"), [] { return tr("Title"); }, m_title);
    addField(
        QStringLiteral("right"), [] { return tr("Right relied on"); }, m_right);
    addField(
        QStringLiteral("regime"), [] { return tr("Law"); }, m_regime);
    addField(
        QStringLiteral("similarity"), [] { return tr("What was copied, in words"); }, m_similarity);
    addField(
        QStringLiteral("owner"), [] { return tr("Who is responsible for it"); }, m_owner);
    setSaveText([sellers] { return sellers > 1 ? tr("Open the cases") : tr("Open the case"); });
    setAlwaysSavable(true);
    setValidator([this, sellers] {
        QHash<QString, QString> out;
        if (sellers == 1 && m_title->text().trimmed().isEmpty())
            out.insert(QStringLiteral("title"), messageText(problemMessage(CaseProblem::TitleMissing)));
        return out;
    });
    markClean();
}

ProtectionCase CaseBeginForm::value() const
{
    ProtectionCase out = m_draft;
    out.title = m_title->text().trimmed();
    out.right = RegistrationKind(m_right->value().toInt());
    out.regime = NoticeRegime(m_regime->value().toInt());
    out.similarity = m_similarity->toPlainText().trimmed();
    out.owner = m_owner->text().trimmed();
    return out;
}

} // namespace lianming
