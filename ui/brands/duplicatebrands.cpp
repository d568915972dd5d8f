#include "ui/brands/duplicatebrands.h"

#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int percentDigits = 2;

QString likenessText(const BrandPair &pair)
{
    switch (pair.likeness) {
    case BrandLikeness::SameCode: return DuplicateBrands::tr("One credit code");
    case BrandLikeness::SameName: return DuplicateBrands::tr("One name");
    case BrandLikeness::NearName:
        return DuplicateBrands::tr("Nearly one name: %1").arg(percentText(qint64(pair.score * 100), percentDigits));
    }
    return {};
}

QString factsText(const Brand &brand)
{
    QStringList parts{brand.code, brand.company, brand.creditCode, brand.website};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

DuplicateBrands::DuplicateBrands(const QList<Pair> &pairs, qint64 all, QWidget *parent) : DetailView(parent)
{
    begin(space::s);
    if (pairs.isEmpty())
        addWords(tr("No two brands have one credit code, one name in either script, or nearly one name."),
                 TextSize::Body, Token::Ink2);
    else if (all > pairs.size())
        addWords(tr("The %1 surest of %2 pairs.").arg(countText(pairs.size()), countText(all)), TextSize::Note,
                 Token::Ink2);
    for (const Pair &pair : pairs)
        addPair(pair);
    finish();
}

void DuplicateBrands::addPair(const Pair &pair)
{
    addHead(likenessText(pair.pair));
    for (const Brand &brand : {pair.one, pair.other}) {
        auto *link = addLink(QStringLiteral("brands"), titleText(brand.nameEn, brand.nameZh));
        connect(link, &QPushButton::clicked, this, [this, id = brand.id.value] { Q_EMIT brandWanted(id); });
        QString names = isChinese() ? brand.nameEn : brand.nameZh;
        if (!names.isEmpty())
            names += QStringLiteral(" · ");
        addWords(names + factsText(brand), TextSize::Note, Token::Ink2);
    }
    for (const BrandMergeProblem &problem : pair.problems)
        addWords(messageText(brandMergeMessage(problem)), TextSize::Note, Token::WaitInk);
    FlowRow *row = addButtonRow();
    const auto add = [&](const QString &text, const char *name, auto act) {
        auto *button = new QPushButton(text);
        button->setObjectName(QString::fromLatin1(name));
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        return button;
    };
    add(tr("Keep %1").arg(pair.one.code), "keepOne", [this, pair] {
        Q_EMIT mergeWanted(pair.one, pair.other);
    })->setEnabled(pair.problems.isEmpty());
    add(tr("Keep %1").arg(pair.other.code), "keepOther", [this, pair] { Q_EMIT mergeWanted(pair.other, pair.one); });
    add(tr("They are two"), "apart", [this, pair] { Q_EMIT apartWanted(pair.one.id, pair.other.id); });
}

} // namespace lianming
