System.Console.WriteLine("design time only");
