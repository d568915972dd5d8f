// What a brand chose from a lookbook, at the right of the page: the works with the brand's remarks, those that are not
// here any more, and the way to a proposal. The page shows the chosen works and no others.
#pragma once

#include "core/assets/asset.h"
#include "core/reports/lookbookservice.h"
#include "ui/widgets/detailview.h"

namespace lianming {

class Page;

class LookbookChoiceView : public DetailView
{
    Q_OBJECT

public:
    struct Work {
        ChosenWork chosen;
        AssetRow row; ///< if it is known
        QString institutionEn;
        QString institutionZh;
    };
    struct Answer {
        QString file;
        LookbookChoice choice;
        Id<Brand> brand; ///< unset: not known
        QString brandEn;
        QString brandZh;
        QList<Work> works;
    };

    explicit LookbookChoiceView(const Answer &answer, QWidget *parent = nullptr);

    /// Asks for the file, or reads it, and shows what is in it on the page of assets.
    static void ask(Page &page);
    static void open(Page &page, const QString &path);

    /// The chosen works that are here, in the brand's order.
    [[nodiscard]] QVariantList assets() const;

Q_SIGNALS:
    void assetWanted(qint64 asset);
    /// A proposal for what was chosen of one institution's.
    void proposalWanted(const QVariantMap &proposal);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct House {
        qint64 institution = 0;
        QString name;
        QVariantList assets;
        QStringList remarks;
    };

    void fill();
    void addWork(const Work &work);
    void addUnknown();
    void addProposals();
    [[nodiscard]] QList<House> houses() const;

    Answer m_answer;
};

} // namespace lianming
