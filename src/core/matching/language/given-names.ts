import { foldWord } from '@/core/matching/text/words';

/**
 * Given names that stand before surnames of the countries whose names are many people's: Russian, Armenian, and the
 * commonest of Europe. They tell one bearer of a surname from another, so each is given as news in Latin, Cyrillic and
 * Armenian letters writes it.
 */
const GIVEN_NAMES = `
Aleksandr Alexander Alexandre Aleksander Alexandr Alexandra Aleksandra Aleksei Alexei Alexey Aleksey Alyona Andrei Andrey Andrej Andreas Andrew
Anatoly Anatoli Anna Anastasia Anastasiya Antonina Anton Arkady Artem Artyom Boris Daniil Daniel Danila Daria Darya Denis Ekaterina Yekaterina Elena Yelena
Evgeni Evgeny Evgeniy Evgenia Evgeniya Yevgeny Yevgenia Fyodor Galina Gennady Georgy Gleb Grigory Igor Ilya Inna Irina Ivan Katarina Kirill
Konstantin Ksenia Larisa Leonid Lev Lidia Lyubov Lyudmila Lyudmyla Maksim Maxim Maria Mariya Marina Mikhail Mikhaïl Nadezhda Natalia Natalya Nikita Nikolai Nikolay Nicolas Nina
Oksana Oleg Olga Pavel Pyotr Petr Roman Ruslan Semyon Sergei Sergey Serge Serguei Stanislav Stepan Svetlana Taras Tatiana Tatyana Timur Vadim Valentin Valentina
Valery Valeria Vasily Vasili Vassili Vassily Vera Veronika Viktor Victor Viktoria Victoria Vitaly Vladimir Wladimir Vladislav Vyacheslav Yaroslav Yulia Julia Yuri Yury Juri Zoya Zhores Roy
Alen Anahit Andranik Ani Ara Aram Arayik Aren Arman Armenak Arsen Artak Artashes Arthur Artur Ashot Astghik Avet Bagrat Berge Davit David Edgar Eduard Engels Gagik Garegin Garik
Gevorg Gor Grigor Hakob Hayk Henrikh Hovhannes Hrant Hrachya Karapet Karen Karnig Karine Khachatur Levon Lilit Lusine Mariam Mher Mickael Mikael Mkrtich Narek Nare Naira Norayr Rafael
Robert Ruben Rubik Samvel Sam Sargis Sarkis Serzh Seyran Suren Stepan Sylva Tigran Vache Vahagn Vahan Vardan Varuzhan Vazgen Vigen Yervand Zareh Zhanna Zaven Edik Marat
John James Peter Paul Michael Thomas Mark Martin Anne Marie Jean Pierre Jacques Michel Karl Hans Jan Josef Juan Jose Carlos Luis Marco Mario George William Richard Charles Steve Brian Kevin Scott
Александр Алексей Алёна Анатолий Андрей Анастасия Анна Антон Антонина Аркадий Артём Борис Валентин Валентина Валерий Валерия Василий Вера Вероника Виктор Виктория Виталий
Владимир Владислав Вячеслав Галина Геннадий Георгий Глеб Григорий Даниил Дарья Денис Евгений Евгения Екатерина Елена Жорес Зоя Иван Игорь Илья Инна Ирина Кирилл Константин Ксения
Лариса Лев Леонид Лидия Любовь Людмила Максим Мария Марина Михаил Надежда Наталья Наталия Никита Николай Нина Оксана Олег Ольга Павел Пётр Роман Руслан Светлана Семён Сергей Станислав
Степан Тарас Татьяна Тимур Фёдор Юлия Юрий Ярослав Ален Алён Анаит Андраник Ани Ара Арам Араик Арман Арсен Артак Артур Ашот Баграт Гагик Гарегин Гарик Геворг Грант Давид Карен Карине
Левон Лилит Мариам Мгер Микаэл Мкртич Нарек Норайр Рафаэль Роберт Рубен Саргис Серж Сурен Тигран Ваган Ваагн Вардан Вазген Вреж Оганес Самвел Эдгар Эдуард
Андрій Володимир Дмитро Євген Ігор Микола Михайло Олександр Олексій Олена Сергій Юрій
Ալեն Ալեքսանդր Անահիտ Աննա Անդրանիկ Արա Արամ Արայիկ Արման Արսեն Արտակ Արթուր Աշոտ Գագիկ Գարեգին Գևորգ Գրիգոր Դանիիլ Դավիթ Եվգենի Էդգար Էդուարդ Լևոն Կարեն Կարինե Լիլիթ Հայկ Հակոբ Հովհաննես
Մարիամ Մհեր Միքայել Նաիրա Նարեկ Նիկիտա Ռոբերտ Ռուբեն Սամվել Սարգիս Սերժ Սուրեն Վահագն Վահան Վարդան Վազգեն Տիգրան Անի
`;

const KNOWN: ReadonlySet<string> = new Set(
  GIVEN_NAMES.trim()
    .split(/\s+/)
    .map((name) => foldWord(name, 0, name.length)),
);

/** Endings of Russian and Armenian given names in other cases, taken off one by one. */
const CASE_ENDINGS = ['', 'а', 'у', 'ом', 'ем', 'е', 'ы', 'и', 'ой', 'ей', 'я', 'ю', 'ի', 'ին', 'ը', 'ն', 's'];
const NOMINATIVES = ['', 'а', 'и', 'я', 'ь'];

export function isGivenName(word: string): boolean {
  const folded = foldWord(word, 0, word.length);
  if (KNOWN.has(folded)) return true;
  return CASE_ENDINGS.some((ending) => {
    if (ending === '' || !folded.endsWith(ending) || folded.length - ending.length < 3) return false;
    const stem = folded.slice(0, folded.length - ending.length);
    return NOMINATIVES.some((nominative) => KNOWN.has(stem + nominative));
  });
}
