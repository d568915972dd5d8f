#include "ui/matching/positionform.h"

#include "core/matching/matchservice.h"
#include "ui/matching/audiencesource.h"
#include "ui/shell/page.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"

#include <algorithm>

namespace lianming {

namespace {

QString fieldOf(ProfileProblem problem)
{
    switch (problem) {
    case ProfileProblem::PricesReversed: return QStringLiteral("price_to");
    case ProfileProblem::TerritoryForm: return QStringLiteral("territories");
    case ProfileProblem::ChannelForm: return QStringLiteral("channels");
    case ProfileProblem::CategoryForm:
    case ProfileProblem::TermForm:
    case ProfileProblem::CapacityNegative:
    case ProfileProblem::BudgetNegative:
    case ProfileProblem::TooLong: break;
    }
    return QStringLiteral("categories");
}

QString scopeText(const PositionScope &scope)
{
    const QString name = titleText(scope.nameEn, scope.nameZh);
    if (scope.asset.isSet())
        return PositionForm::tr("Only this work: %1").arg(name);
    return scope.collection.isSet() ? PositionForm::tr("All in %1").arg(name)
                                    : PositionForm::tr("All that %1 has").arg(name);
}

bool isAbout(const PositionScope &scope, const IpPosition &position)
{
    return scope.collection == position.collection && scope.asset == position.asset;
}

} // namespace

PositionForm::PositionForm(const QList<PositionScope> &scopes, const IpPosition &position, QWidget *parent)
    : FormPanel(parent), m_position(position),
      m_categories(new CodePicker(new PathSource(PathTree::Categories, codeStrings(position.categories)))),
      m_audiences(new CodePicker(new AudienceSource)),
      m_from(priceBandField(position.prices ? std::optional(position.prices->from) : std::nullopt)),
      m_to(priceBandField(position.prices ? std::optional(position.prices->to) : std::nullopt)),
      m_territories(new CodePicker(new TerritorySource)),
      m_channels(new CodePicker(new PathSource(PathTree::Channels, codeStrings(position.channels))))
{
    auto *scope = new ChoiceField;
    for (qsizetype i = 0; i < scopes.size(); ++i) {
        scope->addChoice(int(i), [one = scopes[i]] { return scopeText(one); });
        if (isAbout(scopes[i], position))
            scope->setValue(int(i));
    }
    scope->setAccessibleName(tr("What this is said of"));
    addWidget(scope);
    auto *hint =
        new Label(tr("What is said of a work goes before what is said of its collection, and that before what is "
                     "said of all."),
                  TextSize::Note, Token::Ink3);
    hint->setWordWrap(true);
    addWidget(hint);
    connect(this, &FormPanel::edited, scope, [this, scope] { scope->setEnabled(!isDirty()); });
    connect(scope, &ChoiceField::valueChanged, this, [this, scope] { Q_EMIT scopeWanted(scope->value().toInt()); });
    m_categories->setCodes(position.categories);
    m_audiences->setCodes(audienceCodesOf(position.audiences));
    m_territories->setCodes(position.territories);
    m_channels->setCodes(position.channels);
    addField(
        QStringLiteral("categories"), [] { return tr("Products wanted"); }, m_categories);
    addField(
        QStringLiteral("audiences"), [] { return tr("Whom to reach"); }, m_audiences);
    beginRow();
    addField(
        QStringLiteral("price_from"), [] { return tr("Price band from"); }, m_from);
    addField(
        QStringLiteral("price_to"), [] { return tr("to"); }, m_to);
    endRow();
    addField(
        QStringLiteral("territories"), [] { return tr("Where it should be sold"); }, m_territories);
    addField(
        QStringLiteral("channels"), [] { return tr("Sales channels"); }, m_channels);
    setValidator([this] {
        QHash<QString, QString> out;
        for (const ProfileProblem problem : validate(value()))
            out.insert(fieldOf(problem), messageText(problemMessage(problem)));
        return out;
    });
    markClean();
}

IpPosition PositionForm::value() const
{
    IpPosition out = m_position;
    out.categories = m_categories->codes();
    out.audiences = audiencesOfCodes(m_audiences->codes());
    out.prices = priceRangeOf(*m_from, *m_to);
    out.territories = m_territories->codes();
    out.channels = m_channels->codes();
    return out;
}

void PositionForm::open(Page &page, Id<Asset> asset, const std::function<void()> &then)
{
    page.load(page.session().worker.run([asset](Workspace &w) { return MatchService(w).positionScopes(asset); }),
              [&page, then](const QList<PositionScope> &scopes) {
                  if (scopes.isEmpty())
                      return;
                  const auto said = std::ranges::find(scopes, true, &PositionScope::isSaid);
                  show(page, scopes, said == scopes.end() ? scopes.size() - 1 : said - scopes.begin(), then);
              });
}

void PositionForm::show(Page &page, const QList<PositionScope> &scopes, qsizetype place,
                        const std::function<void()> &then)
{
    page.load(page.session().worker.run([scope = scopes[place]](Workspace &w) {
        return MatchService(w).position(scope.institution, scope.collection, scope.asset);
    }),
              [&page, scopes, then](const IpPosition &position) {
                  auto *form = new PositionForm(scopes, position);
                  connect(form, &FormPanel::cancelled, &page, then);
                  connect(form, &PositionForm::scopeWanted, &page, [&page, scopes, then](int wanted) {
                      page.whenSafe([&page, scopes, wanted, then] { show(page, scopes, wanted, then); });
                  });
                  form->setSaver([&page, form, then](const Done &done) {
                      page.load(page.session().worker.run(
                                    [value = form->value()](Workspace &w) { MatchService(w).save(value); }),
                                [done, then] {
                                    if (done())
                                        then();
                                });
                  });
                  page.showDetail(tr("What the museum wants"), form);
              });
}

} // namespace lianming
