#include "ui/suppliers/contractchoice.h"

#include "ui/text/assetwords.h"

#include <QCoreApplication>
#include <QListView>

namespace lianming {

namespace {

class ContractChoice
{
    Q_DECLARE_TR_FUNCTIONS(ContractChoice)
};

} // namespace

ChoiceField *contractField(const QList<ContractItem> &contracts)
{
    auto *out = new ChoiceField;
    out->setPlaceholder([] { return ContractChoice::tr("Choose a contract"); });
    for (const ContractItem &contract : contracts) {
        const QString text = contract.number + QStringLiteral(" · ") + contract.title;
        out->addChoice(contract.id.value, [text] { return text; });
    }
    return out;
}

ChoiceField *productField(const ChoiceField::Text &none)
{
    auto *out = new ChoiceField;
    out->addChoice(
        qint64(0), none ? none : [] { return ContractChoice::tr("No single product"); });
    return out;
}

void offerProducts(ChoiceField &field, const QList<LicensedProduct> &products)
{
    const QVariant chosen = field.value();
    field.dropChoices(1);
    for (const LicensedProduct &product : products) {
        field.addChoice(product.id.value, [product] {
            return product.sku + QStringLiteral(" · ") + titleText(product.nameEn, product.nameZh);
        });
    }
    field.setValue(field.findData(chosen) >= 0 ? chosen : QVariant(qint64(0)));
}

void offerOnly(ChoiceField &field, const std::function<bool(const QVariant &value)> &isOffered)
{
    auto *list = qobject_cast<QListView *>(field.view());
    int first = -1;
    for (int row = 0; row < field.count(); ++row) {
        const bool isShown = isOffered(field.itemData(row));
        list->setRowHidden(row, !isShown);
        if (isShown && first < 0)
            first = row;
    }
    if (field.currentIndex() >= 0 && list->isRowHidden(field.currentIndex()))
        field.setCurrentIndex(first);
}

} // namespace lianming
